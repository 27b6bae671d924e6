import { createImportDesk, type DeskRequest } from '@unslouch/extension/src/app/imports/import-desk.ts';
import type { GivenFile } from '@unslouch/extension/src/imports/import-event.ts';
import { createOpenSqlite } from '@unslouch/extension/src/imports/open-sqlite.ts';
import { readImports } from '@unslouch/extension/src/imports/read-imports.ts';
import type { RegisterWrite } from '@unslouch/extension/src/ports/entry-store.ts';
import type { ImportStore } from '@unslouch/extension/src/ports/import-store.ts';
import type { ImportState } from '@unslouch/extension/src/ports/imports.ts';
import { createZone } from '@unslouch/shared/domain/time/zone.ts';

type Phase = ImportState['phase'];

/** A desk over the real readers and a real store, and all that it has said. */
export function openDesk(
  store: ImportStore,
  prefix = 'import',
  putRegisters: (registers: readonly RegisterWrite[]) => Promise<void> = async () => {},
) {
  const said: Phase[] = [];
  const alone = {
    runIfFree: <T>(_: string, task: () => Promise<T>) => task(),
    runAlone: <T>(_: string, task: () => Promise<T>) => task(),
  };
  let at = 0;
  let listener: (phase: Phase) => void = () => {};
  const desk = createImportDesk({
    read: readImports,
    store,
    putRegisters,
    lock: alone,
    // Every look is news.
    now: () => (at += 1_000),
    options: () => ({ zone: createZone('Europe/London'), openDatabase: createOpenSqlite() }),
    tell(state) {
      said.push(state.phase);
      listener(state.phase);
    },
  });
  let imports = 0;
  return {
    said,
    ask: (request: DeskRequest) => desk(request),
    onPhase(listen: (phase: Phase) => void) {
      listener = listen;
    },
    /** To its end; answers the id and what was said last. */
    async import(files: readonly GivenFile[]): Promise<{ readonly id: string; readonly end: Phase }> {
      const id = `${prefix} ${++imports}`;
      await desk({ kind: 'start', id, files });
      return { id, end: last(said) };
    },
    async undo(id: string): Promise<Phase> {
      await desk({ kind: 'undo', id });
      return last(said);
    },
  };
}

function last(said: readonly Phase[]): Phase {
  const phase = said.at(-1);
  if (phase === undefined) throw new Error('Nothing was said.');
  return phase;
}

export interface AppleSteps {
  /** `2026-10-25 08:00`, in London's summer time. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly device?: 'watch' | 'phone';
}

/** An export of Apple Health with these steps, made at `exportedAt`. */
export function appleExport(steps: readonly AppleSteps[], exportedAt = '2026-11-01 09:00:00 +0000'): GivenFile {
  const records = steps.map(
    ({ from, to, count, device = 'watch' }) =>
      `<Record type="HKQuantityTypeIdentifierStepCount" sourceName="${device}" device="&lt;&lt;HKDevice: 0x1&gt;, name:x, hardware:${HARDWARE[device]}, software:1&gt;" unit="count" startDate="${from}:00 +0100" endDate="${to}:00 +0100" value="${count}"/>`,
  );
  const xml = `<?xml version="1.0"?><HealthData locale="en_GB"><ExportDate value="${exportedAt}"/>${records.join('\n')}</HealthData>`;
  return { path: 'export.xml', blob: new Blob([xml]) };
}

const HARDWARE = { watch: 'Watch7,2', phone: 'iPhone15,2' };
