import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { decideBackoff } from '@unslouch/shared/domain/sync/backoff.ts';
import { hours, type Ms, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import { type AccountPorts, SYNC_LOCK } from '../account-ports.ts';
import { recoverMembership } from '../recover-membership.ts';
import { diskProblem } from './disk-problem.ts';
import { findDoubt, type PullEnd, pullLog } from './pull-log.ts';
import { type PushEnd, pushWaiting } from './push-waiting.ts';
import { createRelaySession } from './relay-session.ts';
import { renewDevice } from './renew-device.ts';
import { type SyncRun, startRun } from './sync-run.ts';

export type SyncEnd = 'synced' | 'failed' | 'no account' | 'running elsewhere';

/**
 * Sends what waits and fetches what is new, one at a time in the profile. What went wrong is kept as the sync state that
 * screens show; nothing waiting is lost by any of it.
 */
export async function syncNow(ports: AccountPorts): Promise<SyncEnd> {
  return (await ports.lock.runIfFree(SYNC_LOCK, () => syncOnce(ports))) ?? 'running elsewhere';
}

/** After whoever syncs now, if it is wanted still: for news, or something to send, that may have come behind their back. */
export function syncNext(ports: AccountPorts, isWanted = async () => true): Promise<SyncEnd | 'not wanted'> {
  return ports.lock.runAlone(SYNC_LOCK, async () => ((await isWanted()) ? syncOnce(ports) : 'not wanted'));
}

async function syncOnce(ports: AccountPorts): Promise<SyncEnd> {
  const membership = await recoverMembership(ports);
  if (!membership) return 'no account';
  const result = await syncIfAllowed(ports, membership.relay);
  await saveOutcome(ports, result);
  return result.ok ? 'synced' : 'failed';
}

async function syncIfAllowed(ports: AccountPorts, origin: string): Promise<Result<boolean, Problem>> {
  if (await ports.consent.given()) {
    const keys = await ports.keys.load();
    const result = keys
      ? await syncAs(ports, origin, keys).catch(diskProblem)
      : fail(problem('keys-lost', 'permanent'));
    // Taken back meanwhile, it is said at the end: whoever asked anew was told that one runs, and none may follow for long.
    if (await ports.consent.given()) return result;
  }
  return fail(problem('consent-missing', 'permanent'));
}

/** A healthy relay ends it with the first; a changed one needs one or two more. */
const TURNS = 4;

/** Ten years come in well before. A relay that always has more to tell is asked again as one that failed is: later and later. */
const LONGEST: Ms = minutes(15);

async function syncAs(ports: AccountPorts, origin: string, keys: DeviceKeys): Promise<Result<boolean, Problem>> {
  let current = keys;
  const until = ports.clock.now() + LONGEST;
  for (let turn = 1; ; turn++) {
    const session = createRelaySession(ports, origin, current, until);
    const started = await startRun({ ports, session, keys: current });
    if (!started.ok) return started;
    const ended = await exchange(started.value);
    if (!ended.ok) return ended;
    const { kind, run, fetched } = ended.value;
    if (kind === 'settled') return settle(run, fetched);
    if (turn === TURNS) return fail(problem('sync.unsettled', 'passing'));
    const prepared = kind === 'otherLog' ? await startOver(run) : await renewDevice(run);
    if (!prepared.ok) return prepared;
    current = prepared.value;
  }
}

interface ExchangeEnd {
  readonly run: SyncRun;
  readonly kind: 'settled' | 'cloned' | 'otherLog';
  /** False: what waited is with the relay, which said in passing that it has nothing new. */
  readonly fetched: boolean;
}

/**
 * One push, one pull, one push of what the pull brought in: what a phone left in the inbox is ours to pass on. Where the push's
 * own answer says that nothing else is new, the push alone; where much waits while others write, in turns.
 */
async function exchange(start: SyncRun): Promise<Result<ExchangeEnd, Problem>> {
  let run = start;
  // A device that knows nothing of the log yet can't number its next batch.
  let pulls = (await run.ports.store.loadCursor()).after === 0;
  for (let fetched = false; ; pulls = !pulls) {
    const done: Result<PullEnd | PushEnd, Problem> = await (pulls ? pullLog(run) : pushWaiting(run, fetched));
    if (!done.ok) return done;
    const { kind } = done.value;
    run = done.value.run;
    if (kind === 'cloned' || kind === 'otherLog' || kind === 'settled') return ok({ run, kind, fetched });
    fetched ||= pulls;
  }
}

/** The relay's log is another one: what it has of this device is where we go on, and we offer it all that we have. */
async function startOver({ ports, session, keys }: SyncRun): Promise<Result<DeviceKeys, Problem>> {
  const status = await session.ask((relay) => relay.loadStatus());
  if (!status.ok) return status;
  const own = status.value.devices.find((device) => device.device === keys.device);
  const sequence = own?.sequence ?? 0;
  // First: a device killed here starts over again, one that believed to have lost something would go on under a new name.
  await ports.secondCopy.save({ lastAcknowledgedSequence: sequence });
  await ports.store.startOver({ sequence, hash: own ? fieldBytes(own.hash) : new Uint8Array(32) });
  return ok(keys);
}

async function settle(run: SyncRun, fetched: boolean): Promise<Result<boolean, Problem>> {
  const { store } = run.ports;
  for (let told = await store.loadAcknowledgement(); told !== null; told = await store.loadAcknowledgement()) {
    const { cursor, slots } = told;
    const answer = await run.session.ask((relay) => relay.acknowledge({ ...cursor, slots: [...slots] }));
    if (!answer.ok) return answer;
    await store.saveAcknowledged(told);
  }
  const doubt = await findDoubt(run);
  return doubt ? fail(doubt) : ok(fetched);
}

async function saveOutcome({ store, clock, crypto }: AccountPorts, result: Result<boolean, Problem>): Promise<void> {
  if (result.ok) return store.saveOutcome({ problem: null, failures: 0, retryAt: null }, result.value);
  const failures = (await store.loadOutcome()).failures + 1;
  const { permanent, retryAfterSeconds } = result.problem;
  const wait = decideBackoff(failures, retryAfterSeconds ?? null, () => (crypto.randomBytes(1)[0] ?? 0) / 256);
  // What trying again can't help waits for the person, or for an update; asked now and then, or nobody would hear that it healed.
  const retryAt = clock.now() + (permanent ? hours(1) : wait);
  await store.saveOutcome({ problem: result.problem, failures, retryAt }, false);
}
