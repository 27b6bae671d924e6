import type { DeviceId, ExerciseId, NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import type { Workout } from '@unslouch/shared/domain/workout/workout.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import * as v from 'valibot';
import { isPlan } from './is-plan.ts';
import { shiftBout } from './shift-bout.ts';

/** Far longer than any id of ours. */
const LONGEST_ID = 200;
const MOST_SNOOZE_MINUTES = 60;

/** More than the catalogue has. */
const MOST_SWAPS = 1_000;

const nudge = v.custom<NudgeId>(isId);
const exercise = v.custom<ExerciseId>(isId);
const device = v.custom<DeviceId>(isId);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instant = v.pipe(v.number(), v.safeInteger());

/** What came through `sendMessage` is a structured clone; anything that JSON can't carry is refused. */
const json = v.custom<Json>((value) => JSON.stringify(value) !== undefined);

const answer = v.variant('kind', [
  v.object({ kind: v.picklist(['didIt', 'notToday', 'never', 'hurts', 'skip']) }),
  v.object({
    kind: v.literal('snooze'),
    minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_SNOOZE_MINUTES)),
  }),
]);

const pause = v.variant('kind', [
  v.object({ kind: v.literal('until'), until: instant }),
  v.object({ kind: v.literal('untilResumed') }),
]);

const step = v.variant('kind', [
  v.object({ kind: v.picklist(['seen', 'pause', 'resume', 'next', 'back', 'end']) }),
  /** Names what it is about: the second click of a double click finds another exercise, and changes nothing. */
  v.object({ kind: v.literal('swap'), report: v.picklist(['easier', 'tooHard', 'hurts']), exercise }),
]);

const COMMANDS = [
  v.object({ kind: v.literal('answer-nudge'), nudge, answer }),
  /** Takes the last answer to that nudge back. */
  v.object({ kind: v.literal('undo-answer'), nudge }),
  v.object({
    kind: v.literal('swap-nudge'),
    nudge,
    without: v.pipe(v.array(exercise), v.maxLength(MOST_SWAPS)),
  }),
  /** A page of ours shows the nudge: its surface is confirmed by that. */
  v.object({ kind: v.literal('nudge-drawn'), nudge, surface: v.picklist(['popup', 'window']) }),
  /** Of the open nudge, or unasked where `nudge` is null. */
  v.object({
    kind: v.literal('start-session'),
    nudge: v.nullable(nudge),
    type: v.picklist(['standUp', 'walk', 'workout']),
    exercise: v.nullable(exercise),
    /** Of a routine or a move of the person's own: the page plans it, so that the background carries none of that. */
    plan: v.optional(v.custom<Workout>(isPlan)),
  }),
  v.object({ kind: v.literal('advance-session'), step }),
  v.object({ kind: v.literal('finish-session'), effort: v.nullable(v.picklist([4, 6, 8, 10])) }),
  v.object({ kind: v.literal('undo-entry'), entry: v.object({ by: v.literal('person'), device, count }) }),
  /** By name; the domain clamps and falls back when it reads them. */
  v.object({ kind: v.literal('save-settings'), changes: v.record(v.pipe(v.string(), v.maxLength(LONGEST_ID)), json) }),
  v.object({ kind: v.literal('sync-now') }),
  /** A page has fetched something new. */
  v.object({ kind: v.literal('check-nudge') }),
  /** Null: goes on. */
  v.object({ kind: v.literal('pause'), pause: v.nullable(pause) }),
] as const;

/** Only builds for tests and development know this one; in a package the branch, and the schema with it, is left out. */
const schema =
  import.meta.env.MODE === 'production' ? v.variant('kind', COMMANDS) : v.variant('kind', [...COMMANDS, shiftBout()]);

/** What a page of ours may ask of the background. */
export type Command = v.InferOutput<(typeof COMMANDS)[number]> | v.InferOutput<ReturnType<typeof shiftBout>>;

export type CommandOf<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;

/** Every command is answered: with a value (or null), or with a problem that the page tells. */
export type CommandReply = Result<unknown, Problem>;

export function parseCommand(message: unknown): Result<Command, Problem<'message-unreadable'>> {
  const parsed = v.safeParse(schema, message);
  return parsed.success ? ok(parsed.output as Command) : fail(problem('message-unreadable', 'permanent'));
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}
