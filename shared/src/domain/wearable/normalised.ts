import { entryOf } from '../../lib/group.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { type EpochMs, hours } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { DataSource, Deletion, SleepEpisode, StepInterval } from './model.ts';

/** What a normaliser may know beside the payload. */
export interface NormaliseContext {
  /** Fills offsets that the records lack, with basis `assumed`. */
  readonly zone: Zone | null;
  /** When the source stood so, by its own clock: time of a notification or an export. Revises what bears no time itself. */
  readonly asOf?: EpochMs;
  /** When it arrived: how far a day has come whose payload doesn't say. Revises nothing. */
  readonly receivedAt?: EpochMs;
}

/** What one payload or file says, in our terms. Records of one source are in order of their start. */
export interface Normalised {
  readonly sources: readonly DataSource[];
  readonly stepIntervals: readonly StepInterval[];
  readonly sleepEpisodes: readonly SleepEpisode[];
  readonly deletions: readonly Deletion[];
  readonly problems: readonly WearableProblem[];
}

/**
 * - `wrong-payload`: nothing in it can be read as what it should be.
 * - `bad-record`: a record can't be read; the rest could be.
 * - `zone-unknown`: records without any offset; their days are those of UTC.
 * - `mirrored-source`: a copy of what another source gives itself.
 * - `test-payload`: sent by a test button; invented, so not to be kept.
 * - `not-sleep`: rejected by the provider, or only time in bed.
 */
export type WearableProblemCode =
  | 'wrong-payload'
  | 'bad-record'
  | 'zone-unknown'
  | 'mirrored-source'
  | 'test-payload'
  | 'not-sleep';

/** `params.count` says how many records it concerns; `params.which` names the first few, where they have names. */
export type WearableProblem = Problem<WearableProblemCode>;

/** A problem names no more records than a sentence can hold. Taste. */
const MOST_NAMES = 5;

/** What should have been a time or an id can be a whole page. */
const LONGEST_NAME = 80;

/** Longer than any night or any watch's interval: a mistake, and a danger to whoever cuts it into minutes. */
const LONGEST_RECORD = hours(48);

/** Gathers what a normaliser finds. One lives as long as one call. */
export interface Collector {
  readonly source: (source: DataSource) => DataSource['source'];
  readonly steps: (interval: StepInterval) => void;
  readonly sleep: (episode: SleepEpisode) => void;
  readonly deletion: (deletion: Deletion) => void;
  readonly problem: (code: WearableProblemCode, name?: string | number) => void;
  readonly normalised: () => Normalised;
}

export function createCollector(): Collector {
  const sources = new Map<string, DataSource>();
  const stepIntervals: StepInterval[] = [];
  const sleepEpisodes: SleepEpisode[] = [];
  const deletions: Deletion[] = [];
  const problems = new Map<WearableProblemCode, { count: number; which: string[] }>();

  function addProblem(code: WearableProblemCode, name?: string | number): void {
    const known = entryOf(problems, code, () => ({ count: 0, which: [] }));
    known.count++;
    const short = String(name ?? '').slice(0, LONGEST_NAME);
    if (short !== '' && known.which.length < MOST_NAMES && !known.which.includes(short)) known.which.push(short);
  }

  function addUnlessOffsetIsMissing(offset: number | null): void {
    if (offset === null) addProblem('zone-unknown');
  }

  return {
    source(source) {
      if (!sources.has(source.source)) sources.set(source.source, source);
      return source.source;
    },
    steps(interval) {
      if (!hasLength(interval)) {
        addProblem('bad-record');
        return;
      }
      addUnlessOffsetIsMissing(interval.startOffsetMinutes);
      stepIntervals.push(interval);
    },
    sleep(episode) {
      if (!hasLength(episode)) {
        addProblem('bad-record');
        return;
      }
      const isSound = hasSoundTotals(episode);
      if (!isSound) addProblem('bad-record', new Date(episode.startTime).toISOString());
      addUnlessOffsetIsMissing(episode.endOffsetMinutes);
      // With unsound totals, its times and spans may still be good.
      const stageSeconds = isSound ? episode.stageSeconds : null;
      sleepEpisodes.push({ ...episode, stageSeconds, revision: soundRevision(episode.revision) });
    },
    deletion: (deletion) => deletions.push(deletion),
    problem: addProblem,
    normalised: () => ({
      sources: [...sources.values()],
      stepIntervals,
      sleepEpisodes,
      deletions,
      problems: [...problems].map(([code, { count, which }]) =>
        problem(code, 'permanent', which.length === 0 ? { count } : { count, which: which.join(', ') }),
      ),
    }),
  };
}

function hasLength(record: StepInterval | SleepEpisode): boolean {
  const length = record.endTime - record.startTime;
  return length > 0 && length <= LONGEST_RECORD;
}

/** Totals may differ from the session by rounding and by what a provider leaves out; by more than this they are a mistake. */
const MOST_SLACK_SECONDS = 3_600;

function hasSoundTotals({ stageSeconds, startTime, endTime }: SleepEpisode): boolean {
  if (stageSeconds === null) return true;
  const totals: readonly number[] = Object.values(stageSeconds);
  const sum = totals.reduce((all, total) => all + total, 0);
  return totals.every((total) => total >= 0) && sum <= (endTime - startTime) / 1_000 + MOST_SLACK_SECONDS;
}

/** Where a total is the revision, it can be as absurd as the total. */
function soundRevision(revision: number): number {
  return Number.isSafeInteger(Math.round(revision)) ? revision : 0;
}

/** The answer to a payload that isn't what it should be. */
export function wrongPayload(): Normalised {
  const collector = createCollector();
  collector.problem('wrong-payload');
  return collector.normalised();
}
