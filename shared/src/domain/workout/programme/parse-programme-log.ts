import * as v from 'valibot';
import { fail, ok, type Result } from '../../../lib/result.ts';
import { EQUIPMENT, type Equipment, PATTERNS } from '../../exercise/exercise-terms.ts';
import type { ExerciseId } from '../../log/fact.ts';
import { type Problem, problem } from '../../problem/problem.ts';
import type { EpochMs } from '../../time/instant.ts';
import { type LocalDay, localDayOf, parseLocalDay } from '../../time/local-day.ts';
import { createZone, type Zone } from '../../time/zone.ts';
import { parseInstant } from '../../wearable/read-time.ts';
import type { CheckIn, Training } from './training.ts';

/** An instant says its offset; anything else would be read differently on every machine. */
const instant = v.pipe(
  v.string(),
  v.transform((text) => parseInstant(text)?.instant ?? null),
  v.number(),
);
/** Or the day that begins then, in UTC. */
const until = v.union([
  instant,
  v.pipe(
    v.string(),
    v.isoDate(),
    v.transform((text): EpochMs => Date.parse(text)),
  ),
]);
const day = v.pipe(
  v.string(),
  v.check((text) => parseLocalDay(text) !== null),
  v.transform((text) => text as LocalDay),
);
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const optional = <const S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
const exerciseId = v.pipe(
  v.string(),
  v.transform((text) => text as ExerciseId),
);
const answered = v.optional(v.nullable(v.boolean()));

const SET = v.object({
  reps: optional(amount),
  holdSeconds: optional(amount),
  seconds: optional(amount),
  loadKg: optional(amount),
  tempoSeconds: optional(amount),
  side: v.optional(v.picklist(['left', 'right', 'both']), 'both'),
});

const LOG = v.object({
  now: instant,
  zone: v.optional(v.string(), 'UTC'),
  equipment: v.optional(v.array(v.string()), []),
  place: v.optional(v.picklist(['home', 'open_office', 'on_mute', 'gym']), 'home'),
  sleepHours: optional(amount),
  stress: optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  readiness: v.optional(v.picklist(['ok', 'caution', 'skipped']), 'skipped'),
  vigorousOptIn: v.optional(v.boolean(), false),
  blocked: v.optional(
    v.array(
      v.union([
        v.object({ exercise: exerciseId, until: optional(until) }),
        v.object({ pattern: v.picklist(PATTERNS), until: optional(until) }),
      ]),
    ),
    [],
  ),
  days: v.optional(
    v.array(v.object({ localDate: day, steps: optional(amount), brokenBouts: v.optional(amount, 0) })),
    [],
  ),
  checkIns: v.optional(
    v.array(
      v.object({
        at: instant,
        protein: answered,
        wholeFoods: answered,
        ateRegularly: answered,
        water: v.optional(v.nullable(amount)),
        stress: v.optional(v.nullable(amount)),
      }),
    ),
    [],
  ),
  entries: v.optional(
    v.array(
      v.object({
        at: instant,
        exercise: exerciseId,
        effort: optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10))),
        answer: v.optional(v.picklist(['done', 'hurts', 'never', 'tooHard', 'tooEasy']), 'done'),
        sets: v.optional(v.array(SET), []),
      }),
    ),
    [],
  ),
});

/** A log from outside, in order of time; what lies in the future of `now` is left out. The problem names what is wrong. */
export function parseProgrammeLog(raw: unknown): Result<Training, Problem<'log-malformed'>> {
  const parsed = v.safeParse(LOG, raw);
  if (!parsed.success)
    return fail(problem('log-malformed', 'permanent', { where: v.getDotPath(parsed.issues[0]) ?? 'the whole file' }));
  const log = parsed.output;
  const zone = createZone(log.zone);
  if (zone === null) return fail(problem('log-malformed', 'permanent', { where: 'zone' }));
  const dayOf = (at: EpochMs) => localDayIn(zone, at);
  const today = dayOf(log.now);
  const checkIns = log.checkIns.map(({ at, ...rest }) => ({ at, day: dayOf(at), ...withoutUndefined(rest) }));
  return ok({
    now: log.now,
    today,
    equipment: log.equipment.filter((name): name is Equipment => EQUIPMENT.some((known) => known === name)),
    place: log.place,
    sleepHours: log.sleepHours,
    stress: log.stress ?? stressOf(checkIns, today),
    readiness: log.readiness,
    vigorousOptIn: log.vigorousOptIn,
    blocked: log.blocked,
    days: log.days.map(({ localDate, ...rest }) => ({ day: localDate, ...rest })),
    checkIns,
    entries: log.entries
      .filter(({ at }) => at <= log.now)
      .map((entry) => ({ ...entry, day: dayOf(entry.at) }))
      .sort((a, b) => a.at - b.at),
  });
}

/** As tapped last today; nothing said, nothing known. */
function stressOf(checkIns: readonly CheckIn[], today: LocalDay): number | null {
  const said = checkIns.filter(({ day, stress }) => day === today && stress != null);
  return said.toSorted((a, b) => a.at - b.at).at(-1)?.stress ?? null;
}

function localDayIn(zone: Zone, at: EpochMs): LocalDay {
  return localDayOf(at, zone.offsetMinutesAt(at));
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(values: T): Partial<Present<T>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Present<T>>;
}
