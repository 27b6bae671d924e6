import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';
import type { UpkeepStore } from '../../ports/upkeep-store.ts';
import type { AccountPorts } from '../account-ports.ts';
import { readQuarantine } from './read-quarantine.ts';
import { type SealEnd, sealMonths } from './seal-months.ts';

/** Reads what an update or a late key made readable, then packs months that have come to rest. */
export async function keepUp(ports: AccountPorts, upkeep: UpkeepStore): Promise<Result<SealEnd, Problem>> {
  await upkeep.rereadDrawers();
  await readQuarantine(ports, upkeep);
  return sealMonths(ports, upkeep);
}
