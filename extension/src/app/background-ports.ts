import type { AccountPorts } from './account-ports.ts';
import type { NudgePorts } from './nudge-ports.ts';

/** The background's whole world. */
export interface BackgroundPorts {
  readonly nudge: NudgePorts;
  readonly account: AccountPorts;
}
