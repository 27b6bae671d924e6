import { CATALOGUE, findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import type { ExerciseId, PerformedSet } from '@unslouch/shared/domain/log/fact.ts';
import { parseTypedMove, type TypedMove, type TypedName } from '@unslouch/shared/domain/log/parse-typed-move.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { repSecondsOf, tempoOf } from '@unslouch/shared/domain/workout/dose.ts';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { EntryDraft } from '../log-actions.ts';

export interface TypedEntry {
  readonly draft: Extract<EntryDraft, { readonly type: 'session' }>;
  /** "band pull-apart, 10" */
  readonly words: string;
}

/** What was typed into the address bar as an entry that ends now; null where it isn't understood. */
export function typedEntry(i18n: I18n, typed: string, zone: Zone, now: EpochMs): TypedEntry | null {
  const move = parseTypedMove(typed, namesIn(i18n));
  if (move === null) return null;
  const seconds = Math.round(secondsOf(move));
  const startTime = now - seconds * 1_000;
  const sets = Array.from({ length: move.sets }, () => setOf(move, seconds));
  return {
    words: wordsOf(i18n, move),
    draft: {
      type: 'session',
      startTime,
      offsetMinutes: zone.offsetMinutesAt(startTime),
      value: {
        nudge: null,
        nudgeType: move.kind,
        outcome: 'done',
        seconds,
        fraction: 1,
        effort: null,
        steps: move.exercise === null ? [] : [{ exercise: move.exercise, level: 'normal', sets }],
      },
    },
  };
}

/** English names always work, and those of the page's language. */
function namesIn(i18n: I18n): readonly TypedName<ExerciseId>[] {
  const exercises = CATALOGUE.flatMap(({ id }) =>
    [...new Set([NAMES_EN[id] ?? id, exerciseName(i18n, id)])].map((name) => ({
      name,
      exercise: id,
      kind: 'workout' as const,
    })),
  );
  return [
    ...['walk', i18n.t('history.kind.walk')].map((name) => ({ name, exercise: null, kind: 'walk' as const })),
    ...['stand up', i18n.t('history.kind.standUp')].map((name) => ({ name, exercise: null, kind: 'standUp' as const })),
    ...exercises,
  ];
}

/** Where no length was said: a short break. Taste. */
const USUAL_SECONDS = 60;

function secondsOf({ exercise: id, minutes, reps, sets }: TypedMove): number {
  if (minutes !== null) return minutes * 60 * sets;
  const exercise = id === null ? null : findExercise(id);
  if (reps === null || exercise === null || exercise.prescription.mode !== 'reps') return USUAL_SECONDS * sets;
  return repSecondsOf(exercise, tempoOf(exercise, 'normal', 5)) * reps * sets;
}

function setOf({ reps, sets }: TypedMove, seconds: number): PerformedSet {
  const length = reps === null ? Math.round(seconds / sets) : null;
  return { reps, holdSeconds: null, seconds: length, loadKg: null, tempoSeconds: null, side: 'both' };
}

function wordsOf(i18n: I18n, { exercise, kind, sets, reps, minutes }: TypedMove): string {
  const plain = kind === 'walk' ? i18n.t('history.kind.walk') : i18n.t('history.kind.standUp');
  const name = i18n.inSentence(exercise === null ? plain : exerciseName(i18n, exercise));
  if (minutes !== null) return i18n.t('typed.minutes', { name, span: i18n.minutes(minutes) });
  if (reps === null) return name;
  return sets > 1 ? i18n.t('typed.sets', { name, sets, n: reps }) : i18n.t('typed.reps', { name, n: reps });
}
