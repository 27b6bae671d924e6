import type { AnyFact, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { CoveredRange } from '@unslouch/shared/domain/wearable/plan-import.ts';
import { normalisedToFacts } from '@unslouch/shared/domain/wearable/record-facts.ts';
import { sum } from '@unslouch/shared/lib/sum.ts';
import type { GivenFile, ImportEvent, ImportKind, ImportOptions, ReadImports } from '../../imports/import-event.ts';
import type { RegisterWrite } from '../../ports/entry-store.ts';
import { addCounts, type ImportCounts, type ImportStore, type StoredImport } from '../../ports/import-store.ts';
import type { ImportProgress, LeftOut } from '../../ports/imports.ts';
import { createStage } from './stage.ts';

//  files ──▶ read ──▶ stage (packed, by month) ──▶ month after month, newest first
//            can pause, stop, be asked a password        what a killed one has written is written again, and changes nothing

export interface ImportPorts {
  readonly read: ReadImports;
  readonly store: ImportStore;
  readonly putRegisters: (registers: readonly RegisterWrite[]) => Promise<void>;
  readonly now: () => number;
  /** Told at every step; settles when reading may go on. */
  readonly onProgress: (progress: ImportProgress) => Promise<'go on' | 'stop'>;
}

export interface ImportRequest {
  readonly id: string;
  readonly files: readonly GivenFile[];
  readonly options: ImportOptions;
}

export type ImportEnd =
  | { readonly kind: 'done'; readonly record: StoredImport; readonly leftOut: readonly LeftOut[] }
  /** Nothing was written. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'nothing'; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'password'; readonly path: string; readonly wrong: boolean };

/** Reads what the person gave and joins it into the log. The same again changes nothing; what was taken out comes back. */
export async function runImport(ports: ImportPorts, request: ImportRequest): Promise<ImportEnd> {
  const started: StoredImport = {
    id: request.id,
    startedAt: ports.now(),
    files: request.files.map(({ path }) => path),
    kinds: [],
    state: 'reading',
    counts: NOTHING,
    leftOut: 0,
    covered: [],
  };
  await forgetCutOff(ports.store, started);
  await ports.store.put(started);
  let isWriting = false;
  try {
    const end = await readAndWrite(ports, request, started, () => {
      isWriting = true;
    });
    return end;
  } finally {
    // What wrote something can be taken back, however it ended.
    if (!isWriting) await ports.store.forget(request.id);
  }
}

/** Of these files what was cut off while it was read: nothing of it was written, and now they are here again. */
async function forgetCutOff(store: ImportStore, { files }: StoredImport): Promise<void> {
  for (const { id, state, files: former } of await store.list()) {
    if (state === 'reading' && former.join('\n') === files.join('\n')) await store.forget(id);
  }
}

async function readAndWrite(
  ports: ImportPorts,
  request: ImportRequest,
  started: StoredImport,
  onWrite: () => void,
): Promise<ImportEnd> {
  const reading = createReading();
  for await (const event of ports.read(request.files, request.options)) {
    const locked = reading.take(event);
    if (locked !== null) return locked;
    if (event.kind !== 'progress') continue;
    const { bytesRead, bytesTotal } = event;
    if ((await ports.onProgress({ kind: 'reading', bytesRead, bytesTotal })) === 'stop') return { kind: 'stopped' };
  }
  const { kinds, leftOut, stage, covered, registers } = reading.end();
  const count = sum(leftOut.map((of) => of.count));
  const record: StoredImport = { ...started, kinds, state: 'writing', leftOut: count, covered };
  if (stage.months().length === 0 && registers.length === 0) return { kind: 'nothing', leftOut };
  onWrite();
  await ports.putRegisters(registers);
  return { kind: 'done', leftOut, record: await writeAll(ports, record, stage) };
}

const NOTHING: ImportCounts = { added: 0, merged: 0, known: 0, removed: 0 };

async function writeAll(
  { store, onProgress }: ImportPorts,
  started: StoredImport,
  stage: ReturnType<typeof createStage>,
) {
  await store.put(started);
  const { id, covered } = started;
  // Sources first: a day's summary needs to know who measured.
  const months = [...new Set([...stage.months(), ...(await store.monthsOf(covered))])].sort(sourcesFirst);
  let counts = NOTHING;
  for (const [index, month] of months.entries()) {
    const written = await store.write(id, month, stage.take(month), covered);
    // What the sources are is no record of the person's.
    if (month !== 0) counts = addCounts(counts, written);
    await onProgress({ kind: 'writing', monthsWritten: index + 1, monthsTotal: months.length });
  }
  const done: StoredImport = { ...started, state: 'done', counts };
  await store.put(done);
  return done;
}

/** Month 0 holds the sources; then the newest. */
function sourcesFirst(a: UtcMonth, b: UtcMonth): number {
  return a === 0 ? -1 : b === 0 ? 1 : b - a;
}

function createReading() {
  const stage = createStage();
  const kinds = new Set<string>();
  const registers: RegisterWrite[] = [];
  const sources = new Map<SourceKey, AnyFact>();
  const ranges = new Map<string, CoveredRange>();
  const leftOut = new Map<string, LeftOut>();
  let isWhole = true;

  function takeFacts(kind: ImportKind | 'backup', facts: readonly AnyFact[]): void {
    for (const fact of facts) {
      if (fact.type === 'dataSource') sources.set(fact.value.source, fact);
      else if (kind !== 'backup' && WHOLE_EXPORTS.has(kind)) widen(ranges, fact);
    }
    const unreadable = stage.add(facts.filter((fact) => fact.type !== 'dataSource'));
    if (unreadable > 0) leaveOut('bad-record', unreadable, null);
  }

  function leaveOut(code: string, count: number, which: string | null): void {
    const known = leftOut.get(code) ?? { code, count: 0, which: null };
    leftOut.set(code, { code, count: known.count + count, which: known.which ?? which });
  }

  return {
    /** An end where a password is needed. */
    take(event: ImportEvent): ImportEnd | null {
      if (event.kind === 'found') kinds.add(event.importKind);
      if (event.kind === 'backup') {
        kinds.add('backup');
        takeFacts('backup', event.facts);
        for (const register of event.registers) registers.push(register);
        if (event.unreadable > 0) leaveOut('bad-record', event.unreadable, null);
      }
      if (event.kind === 'records') {
        takeFacts(event.importKind, normalisedToFacts(event.records));
        for (const { code, params } of event.records.problems) {
          const which = params?.['which'];
          leaveOut(code, Number(params?.['count'] ?? 1), which === undefined ? null : String(which));
        }
      }
      if (event.kind !== 'problem') return null;
      const { code, params } = event.problem;
      const path = String(params?.['path'] ?? '');
      if (code === 'password-needed' || code === 'wrong-password') {
        return { kind: 'password', path, wrong: code === 'wrong-password' };
      }
      isWhole = false;
      leftOut.set(`${code} ${path}`, { code, count: 1, which: path });
      return null;
    },
    end() {
      stage.add([...sources.values()]);
      return {
        kinds: [...kinds],
        leftOut: [...leftOut.values()],
        stage,
        registers,
        covered: isWhole ? [...ranges.values()] : [],
      };
    },
  };
}

/**
 * Exports that bear the time at which they were made, and then hold all that their sources knew. Of the others nobody can
 * tell which of two is the newer, or what is whole: they add and correct, and take nothing back.
 */
const WHOLE_EXPORTS: ReadonlySet<ImportKind> = new Set(['apple-health']);

function widen(ranges: Map<string, CoveredRange>, fact: AnyFact): void {
  if (fact.type !== 'stepInterval' && fact.type !== 'sleepEpisode') return;
  const { type, startTime, revision, value } = fact;
  const name = `${type} ${value.source}`;
  const known = ranges.get(name);
  // One object a source, not one a record: there are millions.
  if (known === undefined) {
    ranges.set(name, { source: value.source, type, from: startTime, to: value.endTime, revision });
  } else if (startTime < known.from || value.endTime > known.to || revision < known.revision) {
    const [from, to] = [Math.min(known.from, startTime), Math.max(known.to, value.endTime)];
    ranges.set(name, { ...known, from, to, revision: Math.min(known.revision, revision) });
  }
}
