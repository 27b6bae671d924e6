import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { factsToRecords } from '@unslouch/shared/domain/wearable/record-facts.ts';
import { dayAt, sleepDay } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import type { DataState, DeleteRequest, ExportFormat, Table } from '../../ports/data.ts';
import type { DataStore } from '../../ports/data-store.ts';
import { writeBackup } from './backup.ts';
import { toDataPoints } from './open-mhealth.ts';
import { daysTable, entriesTable, sleepTable, stepsTable } from './tables.ts';

export type DataRequest =
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'delete'; readonly request: DeleteRequest };

export interface DataPorts {
  readonly store: DataStore;
  readonly now: () => number;
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
  const { store, now, zip, tell } = ports;
  const exportedAt = new Date(now()).toISOString();
  const name = `unslouch-${exportedAt.slice(0, 10)}`;
  const onMonth = (share: number) => tell({ kind: 'working', what: 'export', share });
  if (format === 'backup') {
    const parts = await writeBackup(store, exportedAt, onMonth);
    return { kind: 'exported', name: `${name}.json`, blob: new Blob([...parts], { type: 'application/json' }) };
  }
  const summaries = await store.summaries();
  if (format === 'open-mhealth') {
    const text = JSON.stringify(toDataPoints(summaries));
    return {
      kind: 'exported',
      name: `${name}-open-mhealth.json`,
      blob: new Blob([text], { type: 'application/json' }),
    };
  }
  const facts: AnyFact[] = [];
  const months = await store.months();
  for (const [index, month] of months.entries()) {
    for (const record of await store.records(month)) if (record.kind === 'fact') facts.push(record);
    onMonth((index + 1) / months.length);
  }
  const tables = [daysTable(summaries), entriesTable(summaries), stepsTable(facts), sleepTable(facts)];
  return { kind: 'exported', name: `${name}-csv.zip`, blob: await zip(tables) };
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
