import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { NUDGE_LOCK } from './check-nudge.ts';
import { IMPORT_LOCK } from './imports/import-desk.ts';

export interface DeletePorts extends AccountPorts {
  /** All of the log and the settings at one stroke; this browser is then that device, which has made nothing yet. */
  readonly clearLog: (device: DeviceId) => Promise<void>;
  /** What the browser allowed since the install. */
  readonly giveBack: () => Promise<void>;
}

/**
 * This browser becomes as freshly installed. Nobody else is told: what other devices and the relay have stays theirs. Nothing
 * that is underway may write into the emptied log, so sync and nudges wait, and a running import is not waited for.
 */
export async function deleteEverything(ports: DeletePorts): Promise<Result<null, Problem>> {
  const { lock } = ports;
  const done = await lock.runIfFree(IMPORT_LOCK, () =>
    lock.runAlone(SYNC_LOCK, () => lock.runAlone(NUDGE_LOCK, () => forget(ports))),
  );
  return done ?? fail(problem('importing-now', 'passing'));
}

/** The log last, and the membership with it: killed before that, the button is still there to press again. */
async function forget({
  crypto,
  keys,
  tokens,
  secondCopy,
  clearLog,
  giveBack,
}: DeletePorts): Promise<Result<null, Problem>> {
  const device = bytesToField(crypto.randomBytes(16)) as DeviceId;
  await keys.clear();
  await tokens.forget();
  await giveBack();
  await secondCopy.clear();
  await clearLog(device);
  await secondCopy.save({ device });
  return ok(null);
}
