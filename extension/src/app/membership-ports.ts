import type { RelayDoor } from '../ports/relay-door.ts';
import type { AccountPorts } from './account-ports.ts';

/** What joining, pairing and new words need besides: only pages do that. */
export interface MembershipPorts extends AccountPorts {
  readonly doorAt: (origin: string) => RelayDoor;
  readonly wait: (milliseconds: number) => Promise<void>;
}
