import type { Register } from '@unslouch/shared/domain/sync/record.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Database } from './database.ts';
import type { RegisterRow } from './schema.ts';

/** The design's promise that no edit is silently gone: long enough to notice, short enough to forget. */
const KEEP_PREVIOUS = days(30);

/** Keeps the greater stamp of each key and answers the registers that won. The loser stays readable for 30 days. */
export async function writeRegisters(
  database: Database,
  registers: readonly Register[],
  now: EpochMs,
): Promise<readonly Register[]> {
  const keys = [...new Set(registers.map((register) => register.key))];
  const stored = await database.registers.bulkGet(keys);
  const rows = new Map(keys.map((key, index) => [key, stored[index]]));
  const won = registers.filter((register) => {
    const former = rows.get(register.key);
    if (former && !isGreater(register, former)) return false;
    rows.set(register.key, replace(former, register, now));
    return true;
  });
  await database.registers.bulkPut([...new Set(won.map(({ key }) => key))].flatMap((key) => rows.get(key) ?? []));
  return won;
}

function isGreater(a: Register, b: RegisterRow): boolean {
  if (a.stamp.counter !== b.stamp.counter) return a.stamp.counter > b.stamp.counter;
  if (a.stamp.device !== b.stamp.device) return a.stamp.device > b.stamp.device;
  return JSON.stringify(a.value) > JSON.stringify(b.value);
}

function replace(former: RegisterRow | undefined, { key, value, stamp }: Register, now: EpochMs): RegisterRow {
  if (!former) return { key, value, stamp, previous: [] };
  const kept = former.previous.filter((value) => value.replacedAt > now - KEEP_PREVIOUS);
  return { key, value, stamp, previous: [{ value: former.value, replacedAt: now }, ...kept] };
}
