import * as v from 'valibot';

/** Longest text that any field of ours has; a page of ours never sends more. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));

const answerNudge = v.object({
  kind: v.literal('answer-nudge'),
  nudge: id,
  answer: v.variant('kind', [
    v.object({ kind: v.picklist(['didIt', 'notToday', 'never', 'hurts', 'skip']) }),
    v.object({ kind: v.literal('snooze'), minutes }),
  ]),
});

/** Everything that a page may ask of the background. One schema a command; what doesn't fit is refused. */
const production = [
  answerNudge,
  v.object({ kind: v.literal('undo') }),
  v.object({ kind: v.literal('start-session'), exercise: id, nudge: v.nullable(id) }),
  v.object({
    kind: v.literal('advance-session'),
    step: v.picklist(['pause', 'resume', 'next', 'previous', 'easier', 'tooHard', 'hurts', 'leave']),
  }),
  v.object({ kind: v.literal('finish-session'), effort: v.nullable(v.picklist([4, 6, 8, 10])) }),
  v.object({
    kind: v.literal('pause'),
    pause: v.nullable(
      v.variant('kind', [
        v.object({ kind: v.literal('until'), until: v.pipe(v.number(), v.integer()) }),
        v.object({ kind: v.literal('untilResumed') }),
      ]),
    ),
  }),
  /** A page of ours is on screen: the surface of a nudge is confirmed by that. */
  v.object({ kind: v.literal('page-drawn'), surface: v.picklist(['popup', 'window']) }),
] as const;
