import type { ImportKind, ImportProblem } from '../../extension/src/imports/import-event.ts';
import type { StageSeconds } from '../../shared/src/domain/log/fact.ts';
import type { LocalDay } from '../../shared/src/domain/time/local-day.ts';
import { mergeDays } from '../../shared/src/domain/wearable/merge-days.ts';
import { joinEverySource, settleEpisodeTypes } from '../../shared/src/domain/wearable/merge-sleep.ts';
import type { DataSource, Deletion, SleepEpisode, StepInterval } from '../../shared/src/domain/wearable/model.ts';
import type { Normalised, WearableProblem } from '../../shared/src/domain/wearable/normalised.ts';
import { compareRecords, newestVersions } from '../../shared/src/domain/wearable/record-identity.ts';
import { sleepTotals } from '../../shared/src/domain/wearable/sleep-totals.ts';
import { dayAt, sleepDay } from '../../shared/src/domain/wearable/wearable-day.ts';
import { groupBy } from '../../shared/src/lib/group.ts';
import { problemSentence } from './problem-sentence.ts';

/** What the command prints. Times are ISO 8601 in UTC; an offset that isn't known is null. */
export interface NormaliseDocument {
  readonly kinds: readonly ImportKind[];
  readonly sources: readonly PrintedSource[];
  readonly stepIntervals: readonly PrintedInterval[];
  readonly sleepEpisodes: readonly PrintedEpisode[];
  readonly deletions: readonly PrintedDeletion[];
  readonly days: Readonly<Record<LocalDay, PrintedDay>>;
  readonly problems: readonly PrintedProblem[];
}

type PrintedSource = Pick<DataSource, 'provider' | 'channel' | 'deviceType' | 'model'> & { readonly key: string };

interface PrintedInterval {
  readonly source: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly startOffsetMinutes: number | null;
  readonly stepCount: number;
  readonly resolution: StepInterval['resolution'];
  readonly localDate: LocalDay;
}

interface PrintedEpisode {
  readonly source: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly startOffsetMinutes: number | null;
  readonly endOffsetMinutes: number | null;
  readonly localDate: LocalDay;
  readonly episodeType: SleepEpisode['episodeType'];
  readonly totalSleepTimeSeconds: number;
  readonly stageSeconds: StageSeconds;
  readonly status: SleepEpisode['status'];
}

type PrintedDeletion = { readonly source: string; readonly kind: Deletion['kind'] } & (
  | { readonly externalId: string }
  | { readonly interval: { readonly startTime: string; readonly endTime: string } }
);

interface PrintedDay {
  readonly steps: number;
  readonly mainSleepSeconds: number;
  readonly napSeconds: number;
}

interface PrintedProblem {
  readonly code: string;
  readonly message: string;
  readonly count: number;
}

export function createDocument(
  kinds: readonly ImportKind[],
  read: readonly Normalised[],
  fileProblems: readonly ImportProblem[],
): NormaliseDocument {
  const sources = [...new Map(read.flatMap((part) => part.sources).map((source) => [source.source, source])).values()];
  const stepIntervals = newestVersions(read.flatMap((part) => part.stepIntervals));
  const sleepEpisodes = newestVersions(read.flatMap((part) => part.sleepEpisodes));
  const deletions = read.flatMap((part) => part.deletions);
  return {
    kinds: [...new Set(kinds)],
    sources: sources.map(printSource),
    stepIntervals: stepIntervals.map(printInterval),
    sleepEpisodes: shownEpisodes(sleepEpisodes).map(printEpisode),
    deletions: deletions.map(printDeletion),
    days: printDays(mergeDays({ sources, stepIntervals, sleepEpisodes }, deletions)),
    problems: printProblems([...fileProblems, ...read.flatMap((part) => part.problems)]),
  };
}

/** Joined within each source, each with the type that its own source's day gives it. */
function shownEpisodes(records: readonly SleepEpisode[]): readonly SleepEpisode[] {
  const joined = joinEverySource(records).filter((episode) => sleepTotals(episode).asleepSeconds > 0);
  const days = groupBy(joined, (episode) => `${episode.source} ${sleepDay(episode)}`);
  return [...days.values()].flatMap(settleEpisodeTypes).sort(compareRecords);
}

function printSource({ source, provider, channel, deviceType, model }: DataSource): PrintedSource {
  return { key: source, provider, channel, deviceType, model };
}

function printInterval(interval: StepInterval): PrintedInterval {
  const { source, startTime, endTime, startOffsetMinutes, stepCount, resolution } = interval;
  return {
    source,
    startTime: printTime(startTime),
    endTime: printTime(endTime),
    startOffsetMinutes,
    stepCount,
    resolution,
    localDate: dayAt(startTime, startOffsetMinutes),
  };
}

function printEpisode(episode: SleepEpisode): PrintedEpisode {
  const { asleepSeconds, stageSeconds } = sleepTotals(episode);
  const { light, deep, rem, awake, unspecified } = stageSeconds;
  return {
    source: episode.source,
    startTime: printTime(episode.startTime),
    endTime: printTime(episode.endTime),
    startOffsetMinutes: episode.startOffsetMinutes,
    endOffsetMinutes: episode.endOffsetMinutes,
    localDate: sleepDay(episode),
    episodeType: episode.episodeType,
    totalSleepTimeSeconds: Math.round(asleepSeconds),
    stageSeconds: {
      light: Math.round(light),
      deep: Math.round(deep),
      rem: Math.round(rem),
      awake: Math.round(awake),
      unspecified: Math.round(unspecified),
    },
    status: episode.status,
  };
}

function printDeletion({ source, kind, target }: Deletion): PrintedDeletion {
  if (target.kind === 'record') return { source, kind, externalId: target.externalId };
  return { source, kind, interval: { startTime: printTime(target.startTime), endTime: printTime(target.endTime) } };
}

function printDays(days: ReturnType<typeof mergeDays>): Readonly<Record<LocalDay, PrintedDay>> {
  const printed: Record<LocalDay, PrintedDay> = {};
  for (const [day, { steps, sleep }] of days) {
    printed[day] = {
      steps: steps?.stepCount ?? 0,
      mainSleepSeconds: Math.round(sleep?.main?.asleepSeconds ?? 0),
      napSeconds: Math.round((sleep?.naps ?? []).reduce((sum, nap) => sum + nap.asleepSeconds, 0)),
    };
  }
  return printed;
}

/** One for each code, with how many records or files it concerns and the first few of their names. */
function printProblems(problems: readonly (ImportProblem | WearableProblem)[]): readonly PrintedProblem[] {
  return [...groupBy(problems, ({ code }) => code)].map(([code, ofCode]) => {
    const count = ofCode.reduce((sum, { params }) => sum + Number(params?.['count'] ?? 1), 0);
    const named = ofCode.find(({ params }) => params?.['which'] !== undefined) ?? ofCode[0];
    return { code, message: problemSentence(code, named?.params ?? {}), count };
  });
}

function printTime(instant: number): string {
  return new Date(instant).toISOString();
}
