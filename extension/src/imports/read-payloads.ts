import { createCollector, type Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { detectPayload, NORMALISERS, type PayloadKind } from '@unslouch/shared/domain/wearable/payload-kind.ts';
import { isAsked, problemEvent, STEP } from './found-file.ts';
import type { ImportFile, ImportKind, ImportOptions, ReaderEvent } from './import-event.ts';
import { collectGarminArchive, isGarminArchiveJson } from './read-garmin-archive.ts';
import { collectTakeoutJson, isTakeoutJson } from './read-takeout.ts';
import type { Waiting } from './waiting.ts';

/** What a file says that is one value, or that comes as several of the same shape because it is long. */
export async function* readPayloads(
  payloads: AsyncIterable<unknown>,
  file: ImportFile,
  options: ImportOptions,
  waiting: Waiting,
): AsyncGenerator<ReaderEvent> {
  let reader: PayloadReader | null = null;
  let isFound = false;
  for await (const payload of payloads) {
    // An export may begin with lists that we don't know.
    reader ??= readerOf(payload, file, options, waiting);
    if (reader !== null) {
      const { kind: importKind, read } = reader;
      const records = read(payload);
      if (!isFound && records.problems.every(({ code }) => code !== 'wrong-payload')) {
        yield { kind: 'found', importKind, path: file.path };
        isFound = true;
      }
      if (isFound) yield { kind: 'records', importKind, records };
    }
    yield STEP;
  }
  if (!isFound) yield problemEvent('unknown-file', file.path);
}

interface PayloadReader {
  readonly kind: ImportKind;
  readonly read: (payload: unknown) => Normalised;
}

function readerOf(
  payload: unknown,
  { path }: ImportFile,
  options: ImportOptions,
  { nights }: Waiting,
): PayloadReader | null {
  if (isAsked('google-takeout', options) && isTakeoutJson(payload, path))
    return collecting('google-takeout', (one, collector) => collectTakeoutJson(one, nights, options, collector));
  if (isAsked('garmin-archive', options) && isGarminArchiveJson(payload))
    return collecting('garmin-archive', (one, collector) =>
      collectGarminArchive(one as readonly unknown[], options, collector),
    );
  const kind = options.kind !== null && isPayloadKind(options.kind) ? options.kind : detectPayload(payload);
  if (kind === null || !isAsked(kind, options)) return null;
  return { kind, read: (one) => NORMALISERS[kind](one, { zone: options.zone }) };
}

function collecting(
  kind: ImportKind,
  collect: (payload: unknown, collector: ReturnType<typeof createCollector>) => void,
): PayloadReader {
  return {
    kind,
    read(payload) {
      const collector = createCollector();
      collect(payload, collector);
      return collector.normalised();
    },
  };
}

function isPayloadKind(kind: ImportKind): kind is PayloadKind {
  return kind in NORMALISERS;
}
