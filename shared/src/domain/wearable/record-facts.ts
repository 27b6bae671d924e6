import type { AnyFact, Fact } from '../log/fact.ts';
import type { DataSource, SleepEpisode, StepInterval } from './model.ts';
import type { Normalised } from './normalised.ts';
import { recordId } from './record-identity.ts';

/** Everything that days are made of. */
export interface WearableRecords {
  readonly sources: readonly DataSource[];
  readonly stepIntervals: readonly StepInterval[];
  readonly sleepEpisodes: readonly SleepEpisode[];
}

/** The facts that a payload or file adds. Each in its first life: whoever appends lifts those that were retracted. */
export function normalisedToFacts(normalised: Normalised): readonly AnyFact[] {
  return [
    ...normalised.sources.map(sourceToFact),
    ...normalised.stepIntervals.map(stepIntervalToFact),
    ...normalised.sleepEpisodes.map(sleepEpisodeToFact),
  ];
}

export function stepIntervalToFact(interval: StepInterval): Fact<'stepInterval'> {
  const { externalId: _, revision, startTime, startOffsetMinutes, ...value } = interval;
  const id = recordId('steps', interval);
  return {
    kind: 'fact',
    id,
    life: 1,
    revision,
    type: 'stepInterval',
    startTime,
    offsetMinutes: startOffsetMinutes,
    value,
  };
}

export function sleepEpisodeToFact(episode: SleepEpisode): Fact<'sleepEpisode'> {
  const { externalId: _, revision, startTime, startOffsetMinutes, ...value } = episode;
  const id = recordId('sleep', episode);
  return {
    kind: 'fact',
    id,
    life: 1,
    revision,
    type: 'sleepEpisode',
    startTime,
    offsetMinutes: startOffsetMinutes,
    value,
  };
}

/** A source belongs to no time: it lies at 1970, in the drawer of what has no month. */
export function sourceToFact(source: DataSource): Fact<'dataSource'> {
  return {
    kind: 'fact',
    id: { by: 'external', source: source.source, metric: 'source', externalId: source.source },
    life: 1,
    revision: 0,
    type: 'dataSource',
    startTime: 0,
    offsetMinutes: null,
    value: source,
  };
}

/** The wearable ones among the facts. */
export function factsToRecords(facts: Iterable<AnyFact>): WearableRecords {
  const sources: DataSource[] = [];
  const stepIntervals: StepInterval[] = [];
  const sleepEpisodes: SleepEpisode[] = [];
  for (const fact of facts) {
    if (fact.type === 'dataSource') sources.push(fact.value);
    if (fact.type === 'stepInterval') stepIntervals.push({ ...recordOf(fact), ...fact.value });
    if (fact.type === 'sleepEpisode') sleepEpisodes.push({ ...recordOf(fact), ...fact.value });
  }
  return { sources, stepIntervals, sleepEpisodes };
}

function recordOf(fact: AnyFact) {
  const { id, revision, startTime, offsetMinutes } = fact;
  const externalId = id.by === 'external' ? id.externalId : null;
  return { externalId, revision, startTime, startOffsetMinutes: offsetMinutes };
}
