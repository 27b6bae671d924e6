import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { Head } from '../../ports/sync-store.ts';
import { readPage } from './read-page.ts';
import type { SyncRun } from './sync-run.ts';

/** Every record that the relay's log holds, from its beginning, beside what this device keeps of it. Rare, so plain. */
export async function readWholeLog(run: SyncRun): Promise<Result<readonly SyncRecord[], Problem>> {
  const records: SyncRecord[] = [];
  const heads = new Map<DeviceId, Head>();
  let cursor = { generation: '', after: 0 };
  for (;;) {
    const after = cursor;
    const page = await run.session.ask((relay) => relay.pull(after));
    if (!page.ok) return page;
    const { pulled } = await readPage(run, page.value, heads);
    records.push(...pulled.records);
    for (const [device, head] of pulled.heads) heads.set(device, head);
    cursor = pulled.cursor;
    if (!page.value.more || cursor.after <= after.after) return ok(records);
  }
}
