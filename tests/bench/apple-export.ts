import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { createRng, pickIndex, type Rng } from '@unslouch/shared/lib/rng.ts';

export interface GeneratedExport {
  readonly bytes: number;
  readonly records: number;
  readonly days: number;
  /** What each day's steps are, minute by minute: the watch's where it was worn, the phone's elsewhere. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Wall clock of the invented person, the whole year round. */
const OFFSET = 60;

const LAST_DAY = Date.UTC(2026, 9, 31);

const WATCH =
  '&lt;&lt;HKDevice: 0x282a45810&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch7,2, software:11.1&gt;';
const PHONE =
  '&lt;&lt;HKDevice: 0x281f3e2b0&gt;, name:iPhone, manufacturer:Apple Inc., model:iPhone, hardware:iPhone15,2, software:18.1&gt;';

interface Device {
  readonly source: string;
  readonly version: string;
  readonly device: string;
}

const DEVICES: Readonly<Record<'watch' | 'phone', Device>> = {
  watch: { source: 'Somebody’s Apple\u00a0Watch', version: '11.1', device: WATCH },
  phone: { source: 'Somebody’s iPhone', version: '18.1', device: PHONE },
};

/** A third of the records are steps or sleep: more than in a true export, where heartbeats rule. */
const PER_DAY = { watchSteps: 150, phoneSteps: 80, others: 600 };

/** Roughly what a day's records take. */
const BYTES_A_DAY = 275_000;

/**
 * An invented `export.xml` of about so many bytes, with the malformed document type and the two devices of a true one. Each
 * kind of record stands together, the devices one after the other, days in order.
 */
export async function writeAppleExport(path: string, bytes: number, seed = 1): Promise<GeneratedExport> {
  const days = Math.max(1, Math.round(bytes / BYTES_A_DAY));
  const first = LAST_DAY - (days - 1) * DAY;
  const file = createWriteStream(path);
  const steps = new Map<string, number>();
  let [records, written] = [0, 0];

  async function write(text: string): Promise<void> {
    written += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, 'drain');
  }
  async function section(ofDay: (midnight: number, rng: Rng) => readonly string[], rng: Rng): Promise<void> {
    for (let day = 0; day < days; day++) {
      const lines = ofDay(first + day * DAY - minutes(OFFSET), rng);
      records += lines.length;
      await write(lines.join(''));
    }
  }

  const walks = new Map<number, readonly Walk[]>();
  const rng = createRng(seed);
  for (let day = 0; day < days; day++) {
    const midnight = first + day * DAY - minutes(OFFSET);
    const ofDay = walksOf(rng);
    walks.set(midnight, ofDay);
    steps.set(new Date(first + day * DAY).toISOString().slice(0, 10), stepsOf(ofDay));
  }
  await write(HEAD);
  for (const device of ['phone', 'watch'] as const) {
    await section(
      (midnight) =>
        (walks.get(midnight) ?? []).filter((walk) => walk.by === device).map((walk) => stepRecord(midnight, walk)),
      rng,
    );
  }
  for (const type of OTHERS) await section((midnight, of) => otherRecords(type, midnight, of), createRng(seed + 1));
  await section(sleepRecords, createRng(seed + 2));
  await write('</HealthData>\n');
  file.end();
  await once(file, 'finish');
  return { bytes: written, records, days, steps };
}

const DAY = hours(24);

interface Walk {
  readonly by: 'watch' | 'phone';
  readonly minute: number;
  readonly length: number;
  readonly perMinute: number;
}

/** Whole steps in each whole minute, so that the sums are exact. The watch is off for some hours; the phone mostly lies with it. */
function walksOf(rng: Rng): readonly Walk[] {
  const off = 9 * 60 + pickIndex(rng, 600);
  const isOff = (walk: Walk) => walk.minute + walk.length > off && walk.minute < off + 90;
  const watch = walks(rng, 'watch', PER_DAY.watchSteps).filter((walk) => !isOff(walk));
  return [...watch, ...walks(rng, 'phone', PER_DAY.phoneSteps)];
}

/** One after another between six and eleven. */
function walks(rng: Rng, by: Walk['by'], count: number): readonly Walk[] {
  const room = (17 * 60) / count;
  return Array.from({ length: count }, (_, nth) => ({
    by,
    minute: 6 * 60 + Math.floor(nth * room),
    length: 1 + pickIndex(rng, Math.max(1, Math.floor(room) - 1)),
    perMinute: 1 + pickIndex(rng, 30),
  }));
}

/** The yardstick, written apart from the product's rules. */
function stepsOf(ofDay: readonly Walk[]): number {
  const best = new Map<number, { readonly by: Walk['by']; readonly steps: number }>();
  for (const { by, minute, length, perMinute } of ofDay) {
    for (let at = minute; at < minute + length; at++) {
      if (best.get(at)?.by !== 'watch') best.set(at, { by, steps: perMinute });
    }
  }
  return [...best.values()].reduce((sum, { steps }) => sum + steps, 0);
}

function stepRecord(midnight: number, { by, minute, length, perMinute }: Walk): string {
  const from = midnight + minutes(minute);
  return recordOf('HKQuantityTypeIdentifierStepCount', by, from, from + minutes(length), length * perMinute, 'count');
}

const OTHERS = [
  ['HKQuantityTypeIdentifierHeartRate', 'count/min'],
  ['HKQuantityTypeIdentifierDistanceWalkingRunning', 'km'],
  ['HKQuantityTypeIdentifierEnvironmentalAudioExposure', 'dBASPL'],
  ['HKQuantityTypeIdentifierFlightsClimbed', 'count'],
] as const;

function otherRecords([type, unit]: (typeof OTHERS)[number], midnight: number, rng: Rng): readonly string[] {
  const count = PER_DAY.others / OTHERS.length;
  return Array.from({ length: count }, (_, nth) => {
    const from = midnight + Math.floor((nth * DAY) / count);
    return recordOf(type, 'watch', from, from + minutes(2), 40 + pickIndex(rng, 120), unit);
  });
}

const STAGES = ['AsleepCore', 'AsleepDeep', 'AsleepCore', 'AsleepREM', 'Awake'] as const;

/** From eleven the evening before, in stages of a quarter of an hour to forty minutes. */
function sleepRecords(midnight: number, rng: Rng): readonly string[] {
  const lines: string[] = [];
  let at = midnight - hours(1);
  for (let nth = 0; nth < 18; nth++) {
    const length = minutes(15 + pickIndex(rng, 25));
    const value = `HKCategoryValueSleepAnalysis${STAGES[nth % STAGES.length]}`;
    lines.push(recordOf('HKCategoryTypeIdentifierSleepAnalysis', 'watch', at, at + length, value, null));
    at += length;
  }
  return lines;
}

function recordOf(
  type: string,
  by: 'watch' | 'phone',
  from: number,
  to: number,
  value: string | number,
  unit: string | null,
): string {
  const { source, version, device } = DEVICES[by];
  // Of some kinds an export names no device.
  const inDevice = type.includes('Distance') || type.includes('Audio') ? '' : ` device="${device}"`;
  const inUnit = unit === null ? '' : ` unit="${unit}"`;
  return ` <Record type="${type}" sourceName="${source}" sourceVersion="${version}"${inDevice}${inUnit} creationDate="${appleTime(to)}" startDate="${appleTime(from)}" endDate="${appleTime(to)}" value="${value}"/>\n`;
}

function appleTime(instant: number): string {
  return `${new Date(instant + minutes(OFFSET)).toISOString().slice(0, 19).replace('T', ' ')} +0100`;
}

/** As iOS 16 and later write it: the list of attributes of one element is malformed, and a control character stands in it. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ATTLIST Record
  type CDATA #REQUIRED
  device CDATA #IMPLIED \u000b
<!ELEMENT HeartRateVariabilityMetadataList (InstantaneousBeatsPerMinute*)>
]>
<HealthData locale="en_GB">
 <ExportDate value="2026-11-01 09:00:00 +0100"/>
 <Me HKCharacteristicTypeIdentifierDateOfBirth=""/>
`;
