import * as v from 'valibot';

/**
 * For development and end-to-end builds only: sets the stored start of the bout back, as if the person had sat that much
 * longer, or everything as if the machine had slept that long since, and asks for an alarm soon. Everything after that, alarm,
 * decision and surface, has to follow by itself. A function, because a bundler keeps a schema that it sees being made.
 */
export const shiftBout = () =>
  v.object({
    kind: v.literal('dev/shift-bout'),
    intervals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)), 1),
    asleepMinutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60)), 0),
    lookInSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60)), 1),
  });
