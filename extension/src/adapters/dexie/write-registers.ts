import type { Register } from '@unslouch/shared/domain/sync/record.ts';
import { compareRegisters } from '@unslouch/shared/domain/sync/stamp.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { NUDGE_PREFIX } from '../../ports/entry-store.ts';
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
  if (registers.length === 0) return [];
  const keys = [...new Set(registers.map((register) => register.key))];
  const stored = await database.registers.bulkGet(keys);
  const rows = new Map(keys.map((key, index) => [key, stored[index]]));
  const won = new Map<string, Register>();
  for (const register of registers) {
    const former = rows.get(register.key);
    const order = former ? compareRegisters({ kind: 'register', ...former }, register) : -1;
    if (order === 0) continue;
    if (order < 0) won.set(register.key, register);
    rows.set(register.key, former ? joined(former, register, order, now) : { ...content(register), previous: [] });
  }
  await database.registers.bulkPut([...rows.values()].filter((row) => row !== undefined));
  return [...won.values()];
}

function joined(former: RegisterRow, register: Register, order: number, now: EpochMs): RegisterRow {
  // Nobody edits where a clock stands, and it is told many times a day.
  if (former.key.startsWith(NUDGE_PREFIX)) return { ...content(order < 0 ? register : former), previous: [] };
  const kept = former.previous.filter((value) => value.replacedAt > now - KEEP_PREVIOUS);
  const [winner, loser] = order < 0 ? [register, former] : [former, register];
  return { ...content(winner), previous: [{ value: loser.value, replacedAt: now }, ...kept] };
}

function content({ key, value, stamp }: Register | RegisterRow) {
  return { key, value, stamp };
}
