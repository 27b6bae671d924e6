import type { SleepStage, SleepStageSpan, StageSeconds } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import type { SleepEpisode } from './model.ts';

/** What an episode adds up to, in seconds. Time that no stage accounts for is `unspecified` sleep. */
export interface SleepTotals {
  readonly stageSeconds: StageSeconds;
  readonly asleepSeconds: number;
  readonly hasStages: boolean;
}

export function sleepTotals(episode: SleepEpisode): SleepTotals {
  const stageSeconds = episode.stageSeconds ?? totalsOfSpans(episode);
  const { light, deep, rem, unspecified } = stageSeconds;
  return { stageSeconds, asleepSeconds: light + deep + rem + unspecified, hasStages: light + deep + rem > 0 };
}

export const NO_SECONDS: StageSeconds = { light: 0, deep: 0, rem: 0, awake: 0, unspecified: 0 };

/** Totals as a provider gives them, in seconds; null or absent: it doesn't say. */
export interface GivenTotals {
  readonly light?: number | null | undefined;
  readonly deep?: number | null | undefined;
  readonly rem?: number | null | undefined;
  readonly awake?: number | null | undefined;
  readonly asleep?: number | null | undefined;
}

/**
 * Given totals made whole. Asleep is what the provider says, else the session less its time awake, else its stages;
 * sleep in no known stage is `unspecified`, and where nobody measured being awake, the rest of the session was.
 */
export function completeTotals(sessionSeconds: number, given: GivenTotals): StageSeconds {
  const [light, deep, rem] = [given.light ?? 0, given.deep ?? 0, given.rem ?? 0];
  const staged = light + deep + rem;
  const rest = given.awake == null ? (staged > 0 ? staged : sessionSeconds) : sessionSeconds - given.awake;
  const asleep = Math.max(staged, given.asleep ?? rest);
  const awake = given.awake ?? Math.max(0, sessionSeconds - asleep);
  return { light, deep, rem, awake, unspecified: asleep - staged };
}

/** Spans in order of time, without overlap: a span that begins later lies on top, and what it covered goes on after it. */
export function cleanSpans(
  spans: readonly SleepStageSpan[],
  from: EpochMs = Number.NEGATIVE_INFINITY,
  to: EpochMs = Number.POSITIVE_INFINITY,
): readonly SleepStageSpan[] {
  const clean: SleepStageSpan[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const cut = { ...span, startTime: Math.max(span.startTime, from), endTime: Math.min(span.endTime, to) };
    if (cut.endTime > cut.startTime) layOnTop(clean, cut);
  }
  return clean;
}

/** `top` where it says anything, `bottom` in between. Both come without overlap in themselves. */
export function layer(bottom: readonly SleepStageSpan[], top: readonly SleepStageSpan[]): readonly SleepStageSpan[] {
  const uncovered = bottom.flatMap((span) => {
    const over = top.filter((other) => other.startTime < span.endTime && other.endTime > span.startTime);
    const edges = [span.startTime, ...over.flatMap((other) => [other.startTime, other.endTime]), span.endTime];
    const holes: SleepStageSpan[] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const [startTime, endTime] = [edges[i] as EpochMs, edges[i + 1] as EpochMs];
      if (endTime > startTime) holes.push({ ...span, startTime, endTime });
    }
    return holes;
  });
  return [...uncovered, ...top].sort(compareSpans);
}

function layOnTop(clean: SleepStageSpan[], span: SleepStageSpan): void {
  const after: SleepStageSpan[] = [];
  const before: SleepStageSpan[] = [];
  for (let last = clean.at(-1); last !== undefined && last.endTime > span.startTime; last = clean.at(-1)) {
    clean.pop();
    if (last.endTime > span.endTime) after.unshift({ ...last, startTime: Math.max(last.startTime, span.endTime) });
    if (last.startTime < span.startTime) before.unshift({ ...last, endTime: span.startTime });
  }
  clean.push(...before, span, ...after);
}

/** Which of the five totals a stage counts for; null: it says nothing about being asleep. */
export function stageBucket(stage: SleepStage): keyof StageSeconds | null {
  switch (stage) {
    case 'light':
    case 'deep':
    case 'rem':
      return stage;
    case 'awake':
    case 'awake_in_bed':
    case 'out_of_bed':
      return 'awake';
    case 'asleep_unspecified':
      return 'unspecified';
    case 'in_bed':
    case 'unknown':
      return null;
  }
}

function totalsOfSpans(episode: SleepEpisode): StageSeconds {
  const totals = { ...NO_SECONDS };
  for (const span of cleanSpans(episode.stages, episode.startTime, episode.endTime)) {
    const bucket = stageBucket(span.stage);
    if (bucket !== null) totals[bucket] += (span.endTime - span.startTime) / 1_000;
  }
  const accounted = totals.light + totals.deep + totals.rem + totals.awake;
  const session = (episode.endTime - episode.startTime) / 1_000;
  return { ...totals, unspecified: Math.max(0, session - accounted) };
}

function compareSpans(a: SleepStageSpan, b: SleepStageSpan): number {
  return a.startTime - b.startTime || b.endTime - a.endTime || (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : 0);
}
