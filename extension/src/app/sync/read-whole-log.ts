import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { recordsMissing } from '@unslouch/shared/domain/sync/join-records.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { Head, KnownMonth, WholeLog } from '../../ports/sync-store.ts';
import { readPage } from './read-page.ts';
import { readSegment } from './read-segment.ts';
import { fetchParts } from './read-segments.ts';
import type { SyncRun } from './sync-run.ts';

/** Everything that the relay holds, segments and log, beside what this device keeps of it. Rare, so plain. */
export async function readWholeLog(run: SyncRun): Promise<Result<WholeLog, Problem>> {
  const sealed = await readAllSegments(run);
  if (!sealed.ok) return sealed;
  const { months, records } = sealed.value;
  const covered: SyncRecord[] = [];
  const heads = new Map<DeviceId, Head>();
  let cursor = { generation: '', after: 0 };
  for (;;) {
    const after = cursor;
    const page = await run.session.ask((relay) => relay.pull(after));
    if (!page.ok) return page;
    const { pulled } = await readPage(run, page.value, heads, months);
    records.push(...pulled.records);
    covered.push(...pulled.covered);
    for (const [device, head] of pulled.heads) heads.set(device, head);
    cursor = pulled.cursor;
    if (!page.value.more || cursor.after <= after.after) {
      return ok({ told: [...records, ...covered], lacked: recordsMissing(records, covered) });
    }
  }
}

async function readAllSegments(
  run: SyncRun,
): Promise<Result<{ readonly months: readonly KnownMonth[]; readonly records: SyncRecord[] }, Problem>> {
  const list = await run.session.ask((relay) => relay.loadSegments());
  if (!list.ok) return list;
  const months: KnownMonth[] = [];
  const records: SyncRecord[] = [];
  for (const listed of list.value.segments) {
    const parts = await fetchParts(run, listed);
    if (!parts.ok) return parts;
    const read = await readSegment({ ...run.ports, ...run }, listed, parts.value);
    if (read.kind !== 'opened') continue;
    const { month, version } = listed;
    months.push({ month, version, frontier: read.frontier, unread: null, lateBytes: 0, lateSince: null });
    records.push(...read.records);
  }
  return ok({ months, records });
}
