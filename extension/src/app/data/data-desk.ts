import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { factsToRecords } from '@unslouch/shared/domain/wearable/record-facts.ts';
import { dayAt, sleepDay } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import type { DataState, DeleteRequest, ExportFormat, Table } from '../../ports/data.ts';
import type { DataStore } from '../../ports/data-store.ts';
import { writeBackup } from './backup.ts';
import { toDataPoints } from './open-mhealth.ts';
import { reportOf, type Surroundings } from './report-of.ts';
import { daysTable, entriesTable, sleepTable, stepsTable } from './tables.ts';

export type DataRequest =
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'delete'; readonly request: DeleteRequest };

export interface DataPorts {
  readonly store: DataStore;
  readonly now: () => number;
  readonly surroundings: Surroundings;
  readonly zip: (tables: readonly Table[]) => Promise<Blob>;
  readonly tell: (state: DataState) => void;
}

/** One thing at a time, as a page asks for it. */
export function createDataDesk(ports: DataPorts): (request: DataRequest) => Promise<void> {
  return async (request) => {
    ports.tell({ kind: 'working', what: request.kind, share: 0 });
    try {
      ports.tell(
        request.kind === 'export' ? await exportAs(ports, request.format) : await takeOut(ports, request.request),
      );
    } catch {
      ports.tell({ kind: 'failed', problem: FAILED });
    }
  };
}

const FAILED: Problem = problem('unexpected', 'passing');

async function exportAs(ports: DataPorts, format: ExportFormat): Promise<DataState> {
  const { store, now, tell } = ports;
  const exportedAt = new Date(now()).toISOString();
  const name = (end: string) => `unslouch-${exportedAt.slice(0, 10)}${end}`;
  const onMonth = (share: number) => tell({ kind: 'working', what: 'export', share });
  const exported = (end: string, blob: Blob) => ({ kind: 'exported', format, name: name(end), blob }) as const;
  switch (format) {
    case 'backup':
      return exported('.json', json(await writeBackup(store, exportedAt, onMonth)));
    case 'open-mhealth':
      return exported('-open-mhealth.json', json([JSON.stringify(toDataPoints(await store.summaries()))]));
    case 'csv':
      return exported('-csv.zip', await ports.zip(await allTables(store, onMonth)));
    case 'report': {
      const report = reportOf(await store.condition(), ports.surroundings);
      return exported('-report.json', json([JSON.stringify(report, null, 2)]));
    }
  }
}

function json(parts: readonly string[]): Blob {
  return new Blob([...parts], { type: 'application/json' });
}

async function allTables(store: DataStore, onMonth: (share: number) => void): Promise<readonly Table[]> {
  const summaries = await store.summaries();
  const facts: AnyFact[] = [];
  const months = await store.months();
  for (const [index, month] of months.entries()) {
    for (const record of await store.records(month)) if (record.kind === 'fact') facts.push(record);
    onMonth((index + 1) / months.length);
  }
  return [daysTable(summaries), entriesTable(summaries), stepsTable(facts), sleepTable(facts)];
}

async function takeOut({ store, tell }: DataPorts, request: DeleteRequest): Promise<DataState> {
  const months = await store.months();
  let count = 0;
  for (const [index, month] of months.entries()) {
    count += await store.takeOut(month, (fact) => isMeant(fact, request));
    tell({ kind: 'working', what: 'delete', share: (index + 1) / months.length });
  }
  return { kind: 'deleted', count };
}

/** By the day that shows it. */
function isMeant(fact: AnyFact, { provider, first, last }: DeleteRequest): boolean {
  if (fact.type !== 'stepInterval' && fact.type !== 'sleepEpisode') return false;
  if (provider !== null && fact.value.source.split('/')[0] !== provider) return false;
  const [episode] = factsToRecords([fact]).sleepEpisodes;
  const day = episode === undefined ? dayAt(fact.startTime, fact.offsetMinutes) : sleepDay(episode);
  return day >= first && day <= last;
}
