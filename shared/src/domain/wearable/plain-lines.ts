import { groupBy } from '../../lib/group.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, SourceKey } from '../log/fact.ts';
import { hours, minutes } from '../time/instant.ts';
import { localDayOf } from '../time/local-day.ts';
import { buildEpisodes, type LooseStage } from './build-episodes.ts';
import { deviceTypeOfName } from './device-type-of-name.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { parseInstant, type ZonedInstant } from './read-time.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';
import { resolutionOfLength } from './step-resolution.ts';

// Our own text for whatever can send lines and nothing more (an iOS Shortcut, Tasker, a shell script):
// `kind|start|end|value|source`, one record a line. See docs/sources.md.

const STAGES: Readonly<Record<string, SleepStage>> = {
  '': 'asleep_unspecified',
  in_bed: 'in_bed',
  awake: 'awake',
  awake_in_bed: 'awake_in_bed',
  out_of_bed: 'out_of_bed',
  asleep_unspecified: 'asleep_unspecified',
  light: 'light',
  deep: 'deep',
  rem: 'rem',
  unknown: 'unknown',
};

export function normalisePlainLines(payload: unknown, context: NormaliseContext): Normalised {
  if (typeof payload !== 'string') return wrongPayload();
  const collector = createCollector();
  const stages: (LooseStage & { readonly source: SourceKey })[] = [];
  let records = 0;
  for (const [index, line] of payload
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const read = readLine(text, context, collector);
    if (read === null) collector.problem('bad-record', `line ${index + 1}`);
    else records++;
    if (read !== null && read !== 'steps') stages.push(read);
  }
  if (records === 0 && collector.normalised().problems.length > 0) return wrongPayload();
  for (const [source, ofSource] of groupBy(stages, (stage) => stage.source)) {
    for (const episode of buildEpisodes(source, ofSource)) collector.sleep(episode);
  }
  return collector.normalised();
}

function readLine(text: string, context: NormaliseContext, collector: Collector) {
  const fields = text.split('|').map((field) => field.trim());
  const [kind, startText, endText, value = '', sourceName = ''] = fields;
  const [start, end] = [parseInstant(startText), parseInstant(endText)];
  if (fields.length > 5 || start === null || end === null || end.instant <= start.instant) return null;
  if (kind === 'steps') return readSteps(start, end, value, sourceName, context, collector);
  const stage = lookUp(STAGES, value.toLowerCase());
  if (kind !== 'sleep' || stage === undefined || end.instant - start.instant > hours(36)) return null;
  return {
    source: collectSource(sourceName, collector),
    startTime: start.instant,
    startOffsetMinutes: writtenOffset(start),
    endTime: end.instant,
    endOffsetMinutes: writtenOffset(end),
    zoneBasis: 'recorded',
    revision: context.asOf ?? 0,
    stage,
  } as const;
}

function readSteps(
  start: ZonedInstant,
  end: ZonedInstant,
  value: string,
  sourceName: string,
  context: NormaliseContext,
  collector: Collector,
): 'steps' | null {
  const stepCount = parseStepCount(value);
  if (stepCount === null || end.instant - start.instant > hours(48)) return null;
  const offset = writtenOffset(start);
  const isDay = isTotalOfDay(start.instant, end.instant, offset);
  collector.steps({
    source: collectSource(sourceName, collector),
    externalId: isDay ? localDayOf(start.instant, offset) : null,
    revision: isDay ? stepCount : (context.asOf ?? stepCount),
    startTime: start.instant,
    startOffsetMinutes: offset,
    endTime: end.instant,
    stepCount,
    resolution: isDay ? 'day' : resolutionOfLength(end.instant - start.instant),
    recordingMethod: 'unknown',
    zoneBasis: 'recorded',
  });
  return 'steps';
}

/** Nobody walks for over an hour from midnight on the dot: that is a day so far, and it will be sent again, greater. */
function isTotalOfDay(start: number, end: number, offset: number): boolean {
  return (start + minutes(offset)) % hours(24) === 0 && end - start > hours(1);
}

/** Shortcuts writes `Z` where the offset is +00:00. */
function writtenOffset(time: ZonedInstant): number {
  return time.offsetMinutes ?? 0;
}

function collectSource(name: string, collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('plain-lines', name),
    provider: 'plain-lines',
    channel: 'phone_push',
    originApp: name === '' ? null : name,
    manufacturer: null,
    model: null,
    deviceType: deviceTypeOfName(name),
    alreadyReconciled: false,
  });
}
