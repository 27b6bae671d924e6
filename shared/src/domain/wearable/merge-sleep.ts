import { groupBy } from '../../lib/group.ts';
import type { SourceKey } from '../log/fact.ts';
import { hours } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';
import { joinSleep } from './join-sleep.ts';
import type { DataSource, SleepEpisode } from './model.ts';
import { compareRecords } from './record-identity.ts';
import { type SleepTotals, sleepTotals } from './sleep-totals.ts';
import { sourceRank } from './source-rank.ts';
import { type CountedSleep, type DaySleep, sleepDay } from './wearable-day.ts';

/** Two sources that agree on more than this share of the shorter one saw the same sleep. */
const SAME_SLEEP_SHARE = 0.5;

/** Shorter ones are naps unless their provider says otherwise (Oura draws the line here too). */
const SHORTEST_MAIN_SLEEP = hours(3);

/** Every day's sleep. Across sources the better episode is the night: with stages, then final, then by device. */
export function mergeSleep(
  records: readonly SleepEpisode[],
  sources: ReadonlyMap<SourceKey, DataSource>,
): ReadonlyMap<LocalDay, DaySleep> {
  const counted: SleepEpisode[] = [];
  const notCounted: SleepEpisode[] = [];
  for (const episode of bestFirst(joinEverySource(records), sources)) {
    (counted.some((better) => isSameSleep(better, episode)) ? notCounted : counted).push(episode);
  }
  const days = new Map<LocalDay, DaySleep>();
  for (const [day, ofDay] of groupByDay(counted)) days.set(day, { ...splitMain(ofDay), notCounted: [] });
  for (const [day, ofDay] of groupByDay(notCounted)) {
    days.set(day, { ...(days.get(day) ?? { main: null, naps: [] }), notCounted: ofDay });
  }
  return days;
}

/** All sources' episodes, each joined within its source, in order of start. */
export function joinEverySource(records: readonly SleepEpisode[]): readonly SleepEpisode[] {
  const bySource = groupBy(records, (record) => record.source);
  return [...bySource.values()].flatMap(joinSleep).sort(compareRecords);
}

/**
 * The type of each of one day's episodes: the provider's word first; else the longest over three hours is the main
 * one, short ones are naps, and another long one is neither.
 */
export function settleEpisodeTypes(ofDay: readonly SleepEpisode[]): readonly SleepEpisode[] {
  const main = mainOf(ofDay);
  return ofDay.map((episode) => {
    if (episode.episodeType !== 'unknown') return episode;
    if (episode === main) return { ...episode, episodeType: 'main' };
    return isLong(episode) ? episode : { ...episode, episodeType: 'nap' };
  });
}

function mainOf(ofDay: readonly SleepEpisode[]): SleepEpisode | undefined {
  const longest = [...ofDay].sort((a, b) => lengthOf(b) - lengthOf(a) || compareRecords(a, b));
  const flagged = longest.find((episode) => episode.episodeType === 'main');
  return flagged ?? longest.find((episode) => episode.episodeType === 'unknown' && isLong(episode));
}

function splitMain(ofDay: readonly SleepEpisode[]): Omit<DaySleep, 'notCounted'> {
  const mainAt = ofDay.indexOf(mainOf(ofDay) as SleepEpisode);
  const settled = settleEpisodeTypes(ofDay).map(countSleep);
  return { main: settled[mainAt] ?? null, naps: settled.filter((_, index) => index !== mainAt) };
}

function countSleep(episode: SleepEpisode): CountedSleep {
  return { episode, asleepSeconds: sleepTotals(episode).asleepSeconds };
}

/** Those with any sleep in them. */
function bestFirst(
  episodes: readonly SleepEpisode[],
  sources: ReadonlyMap<SourceKey, DataSource>,
): readonly SleepEpisode[] {
  const totals = new Map<SleepEpisode, SleepTotals>(episodes.map((episode) => [episode, sleepTotals(episode)]));
  const stages = (episode: SleepEpisode) => Number(totals.get(episode)?.hasStages);
  return episodes
    .filter((episode) => (totals.get(episode)?.asleepSeconds ?? 0) > 0)
    .sort(
      (a, b) =>
        stages(b) - stages(a) ||
        Number(b.status === 'final') - Number(a.status === 'final') ||
        sourceRank(sources.get(a.source)) - sourceRank(sources.get(b.source)) ||
        lengthOf(b) - lengthOf(a) ||
        compareRecords(a, b),
    );
}

function isSameSleep(a: SleepEpisode, b: SleepEpisode): boolean {
  const shared = Math.min(a.endTime, b.endTime) - Math.max(a.startTime, b.startTime);
  return shared > SAME_SLEEP_SHARE * Math.min(lengthOf(a), lengthOf(b));
}

function groupByDay(episodes: readonly SleepEpisode[]): ReadonlyMap<LocalDay, readonly SleepEpisode[]> {
  return groupBy([...episodes].sort(compareRecords), sleepDay);
}

function lengthOf(episode: SleepEpisode): number {
  return episode.endTime - episode.startTime;
}

function isLong(episode: SleepEpisode): boolean {
  return lengthOf(episode) > SHORTEST_MAIN_SLEEP;
}
