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

/**
 * Totals as a provider gives them, made whole: what its numbers leave open of the session was slept in no known stage.
 * `awake` null: nobody measured it, so only the rest of the session beside `asleep` was awake.
 */
export function completeTotals(
  sessionSeconds: number,
  given: { readonly light?: number; readonly deep?: number; readonly rem?: number; readonly awake: number | null },
): StageSeconds {
  const { light = 0, deep = 0, rem = 0 } = given;
  const staged = light + deep + rem;
  const awake = given.awake ?? 0;
  return { light, deep, rem, awake, unspecified: Math.max(0, sessionSeconds - staged - awake) };
}

/** Spans in order of time, without overlap: where two overlap, the earlier one ends. Empty ones fall away. */
export function cleanSpans(
  spans: readonly SleepStageSpan[],
  from: EpochMs = Number.NEGATIVE_INFINITY,
  to: EpochMs = Number.POSITIVE_INFINITY,
): readonly SleepStageSpan[] {
  const sorted = [...spans].sort(compareSpans);
  const clean: SleepStageSpan[] = [];
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1]?.startTime ?? Number.POSITIVE_INFINITY;
    const startTime = Math.max(span.startTime, from);
    const endTime = Math.min(span.endTime, next, to);
    if (endTime > startTime) clean.push({ startTime, endTime, stage: span.stage });
  }
  return clean;
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
  return a.startTime - b.startTime || a.endTime - b.endTime || (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : 0);
}
