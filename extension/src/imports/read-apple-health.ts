import type { SleepStage, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { createZone, type Zone } from '@unslouch/shared/domain/time/zone.ts';
import { buildEpisodes, type LooseStage } from '@unslouch/shared/domain/wearable/build-episodes.ts';
import { deviceTypeOfName } from '@unslouch/shared/domain/wearable/device-type-of-name.ts';
import type { DataSource } from '@unslouch/shared/domain/wearable/model.ts';
import { type Collector, createCollector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { resolutionOfLength } from '@unslouch/shared/domain/wearable/step-resolution.ts';
import { lookUp } from '@unslouch/shared/lib/look-up.ts';
import { Parser } from 'htmlparser2';
import { createSieve } from './apple-sieve.ts';
import { type AppleTime, createAppleTimeReader } from './apple-time.ts';
import { STEP } from './found-file.ts';
import type { ImportFile, ReaderEvent } from './import-event.ts';

// Apple's export.xml: gigabytes of <Record …/>, one for every sample, read as it streams in. Its document type is
// malformed since iOS 16 and holds control characters, so the reader is a tolerant one that expands no entities. Steps
// go out in batches; loose sleep stages, some thousand a year, wait for the end, where nights are built of them.

const STEPS = 'HKQuantityTypeIdentifierStepCount';
const SLEEP = 'HKCategoryTypeIdentifierSleepAnalysis';

const STAGES: Readonly<Record<string, SleepStage>> = {
  InBed: 'in_bed',
  Asleep: 'asleep_unspecified',
  AsleepUnspecified: 'asleep_unspecified',
  AsleepCore: 'light',
  AsleepDeep: 'deep',
  AsleepREM: 'rem',
  Awake: 'awake',
};

/** Intervals in one event: so few that they are gone before they count as old, and are collected with what is young. */
const BATCH = 1_000;

/** Export files have a tag every few hundred bytes; without one for so long, it isn't one. */
const LONGEST_WITHOUT_TAG = 8 * 1_048_576;

type Attributes = Readonly<Record<string, string>>;

export async function* readAppleHealth(file: ImportFile): AsyncGenerator<ReaderEvent> {
  const reader = createRecordReader();
  const sieve = createSieve([STEPS, SLEEP]);
  const decoder = new TextDecoder();
  for await (const chunk of file.chunks()) {
    for (const ours of sieve.sift(chunk)) reader.write(decoder.decode(ours, { stream: true }));
    if (reader.isStuck()) break;
    const records = reader.takeBatch(BATCH);
    if (records !== null) yield { kind: 'records', importKind: 'apple-health', records };
    yield STEP;
  }
  reader.write(decoder.decode(sieve.rest()));
  const isWhole = reader.end();
  yield { kind: 'records', importKind: 'apple-health', records: reader.takeRest() };
  if (!isWhole) {
    yield { kind: 'problem', problem: { code: 'damaged-file', permanent: true, params: { path: file.path } } };
  }
}

function createRecordReader() {
  const readTime = createAppleTimeReader();
  const zones = new Map<string, Zone | null>();
  const sources = new Map<string, DataSource>();
  const stages = new Map<SourceKey, LooseStage[]>();
  let collector = createCollector();
  let batched = 0;
  let exportedAt = 0;
  let correlations = 0;
  let lastTagAt = 0;
  let written = 0;
  let isClosed = false;
  let open: { readonly attributes: Attributes; zone: string | null; isManual: boolean } | null = null;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        lastTagAt = written;
        if (name === 'Record') {
          const isOurs = attributes['type'] === STEPS || attributes['type'] === SLEEP;
          // What a correlation holds stands at the top level as well.
          open = isOurs && correlations === 0 ? { attributes, zone: null, isManual: false } : null;
        } else if (name === 'MetadataEntry' && open !== null) {
          if (attributes['key'] === 'HKTimeZone') open.zone = attributes['value'] ?? null;
          if (attributes['key'] === 'HKWasUserEntered') open.isManual = attributes['value'] === '1';
        } else if (name === 'Correlation') correlations++;
        else if (name === 'ExportDate') exportedAt = readTime(attributes['value'])?.instant ?? 0;
      },
      onclosetag(name) {
        if (name === 'Correlation') correlations--;
        if (name === 'HealthData') isClosed = true;
        if (name !== 'Record' || open === null) return;
        const { attributes, zone, isManual } = open;
        open = null;
        if (!collect(attributes, zone, isManual)) collector.problem('bad-record', attributes['startDate']);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  function collect(attributes: Attributes, zoneName: string | null, isManual: boolean): boolean {
    const [start, end] = [readTime(attributes['startDate']), readTime(attributes['endDate'])];
    if (start === null || end === null || end.instant < start.instant) return false;
    const source = sourceOf(attributes);
    const zone = zoneName === null ? null : zoneNamed(zoneName);
    return attributes['type'] === STEPS
      ? collectSteps(attributes, source, start, end, zone, isManual)
      : collectStage(attributes, source, start, end, zone);
  }

  function collectSteps(
    attributes: Attributes,
    source: DataSource,
    start: AppleTime,
    end: AppleTime,
    zone: Zone | null,
    isManual: boolean,
  ): boolean {
    const stepCount = parseStepCount(attributes['value']);
    if (stepCount === null) return false;
    // A sample of no length happened within its second.
    const endTime = end.instant === start.instant ? start.instant + 1_000 : end.instant;
    collector.steps({
      source: collector.source(source),
      externalId: null,
      revision: exportedAt,
      startTime: start.instant,
      startOffsetMinutes: zone?.offsetMinutesAt(start.instant) ?? start.offsetMinutes,
      endTime,
      stepCount,
      resolution: isManual ? 'sample' : withinDay(resolutionOfLength(endTime - start.instant)),
      recordingMethod: isManual ? 'manual' : 'automatic',
      zoneBasis: zone === null ? 'device_local' : 'recorded',
    });
    batched++;
    return true;
  }

  function collectStage(
    attributes: Attributes,
    source: DataSource,
    start: AppleTime,
    end: AppleTime,
    zone: Zone | null,
  ): boolean {
    const stage = lookUp(STAGES, (attributes['value'] ?? '').replace('HKCategoryValueSleepAnalysis', ''));
    if (stage === undefined || end.instant === start.instant) return false;
    const known = stages.get(source.source) ?? [];
    stages.set(source.source, known);
    known.push({
      startTime: start.instant,
      endTime: end.instant,
      stage,
      startOffsetMinutes: zone?.offsetMinutesAt(start.instant) ?? start.offsetMinutes,
      endOffsetMinutes: zone?.offsetMinutesAt(end.instant) ?? end.offsetMinutes,
      zoneBasis: zone === null ? 'device_local' : 'recorded',
      revision: exportedAt,
    });
    return true;
  }

  function sourceOf(attributes: Attributes): DataSource {
    const { device = '', sourceName = '' } = attributes;
    const name = `${sourceName}\n${device}`;
    const known = sources.get(name);
    if (known !== undefined) return known;
    const source = describeSource(sourceName, device);
    sources.set(name, source);
    return source;
  }

  function zoneNamed(name: string): Zone | null {
    const known = zones.get(name);
    if (known !== undefined) return known;
    const zone = createZone(name);
    zones.set(name, zone);
    return zone;
  }

  function takeBatch(size: number) {
    return batched < size ? null : take();
  }

  function take() {
    const batch = collector.normalised();
    collector = createCollector();
    batched = 0;
    return batch;
  }

  function takeRest() {
    for (const [source, loose] of stages) collectNights(source, loose, collector, sources);
    return take();
  }

  function write(text: string): void {
    written += text.length;
    parser.write(text);
  }

  /** Whether the file came to its end. */
  function end(): boolean {
    const wasClosed = isClosed; // the parser closes what is open by itself
    parser.end();
    return wasClosed;
  }

  return { write, end, takeBatch, takeRest, isStuck: () => written - lastTagAt > LONGEST_WITHOUT_TAG };
}

/** A sample over a whole day is still one sample: totals of a day aren't in this file. */
function withinDay(resolution: ReturnType<typeof resolutionOfLength>) {
  return resolution === 'day' ? 'sample' : resolution;
}

function collectNights(
  source: SourceKey,
  loose: readonly LooseStage[],
  collector: Collector,
  sources: ReadonlyMap<string, DataSource>,
): void {
  const described = [...sources.values()].find((known) => known.source === source);
  if (described !== undefined) collector.source(described);
  const episodes = buildEpisodes(source, loose);
  if (episodes.length === 0) collector.problem('not-sleep', source);
  for (const episode of episodes) collector.sleep(episode);
}

/** Names hold no-break spaces and curly quotes, and people change them: a device is known by its hardware. */
function describeSource(sourceName: string, device: string): DataSource {
  const hardware = fieldOf(device, 'hardware');
  const ofHardware = deviceTypeOfName(hardware ?? fieldOf(device, 'model'));
  const ofName = deviceTypeOfName(sourceName);
  // Another app's samples may bear the watch's hardware: they are the app's, or they would count twice.
  const isOwn = hardware !== null && (ofName === ofHardware || ofName === 'watch' || ofName === 'phone');
  const name = sourceName.normalize('NFKC').trim();
  return {
    source: isOwn ? createSourceKey('apple-health', hardware) : createSourceKey('apple-health', name, hardware),
    provider: 'apple-health',
    channel: 'file_import',
    originApp: isOwn ? null : name || null,
    manufacturer: fieldOf(device, 'manufacturer'),
    model: hardware ?? fieldOf(device, 'model'),
    deviceType: isOwn ? ofHardware : ofName === 'unknown' ? 'app' : ofName,
    alreadyReconciled: false,
  };
}

/** From `<<HKDevice: 0x282a45810>, name:Apple Watch, …, hardware:Watch2,4, software:4.3.1>`: values may hold commas. */
function fieldOf(device: string, field: string): string | null {
  const from = device.indexOf(`, ${field}:`);
  if (from < 0) return null;
  const rest = device.slice(from + field.length + 3);
  const value = rest.slice(0, rest.search(/, [a-zA-Z ]+:|>|$/)).trim();
  return value === '' ? null : value;
}
