/**
 * One person, one movement clock. Each device tells the others where its clock stands whenever something happened that
 * matters to them; each joins what it hears. The join gives the same on every device, whatever the order, so two that met
 * have the same next due time.
 */
import type { DeviceId, NudgeId } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import type { Claim } from './signals.ts';
import type { Bout, NudgeState, Rhythm } from './state.ts';

/** Where one device's clock stands; a register per device in sync (`nudge/<device>`). Plain JSON. */
export interface NudgeShare {
  readonly device: DeviceId;
  /** When the last thing happened that others need to know. */
  readonly at: EpochMs;
  readonly bout: Bout | null;
  readonly rhythm: Rhythm;
  /** The last nudge that came up, or null. */
  readonly nudgedAt: EpochMs | null;
  /** The last time a nudge was answered for good, or a session began. */
  readonly settledAt: EpochMs | null;
  readonly movedAt: EpochMs | null;
  /** On its screen now. */
  readonly open: { readonly nudge: NudgeId; readonly at: EpochMs } | null;
}

export function shareOf(state: NudgeState): NudgeShare | null {
  const { device, stamp, bout, rhythm, nudgedAt, settledAt, movedAt, nudge } = state;
  if (stamp === null) return null;
  const open = nudge === null ? null : { nudge: nudge.id, at: nudge.firedAt };
  return { device, at: stamp.at, bout, rhythm, nudgedAt, settledAt, movedAt, open };
}

/** Whether this step is something that other devices need to know: an event of this device, or a nudge that came or went. */
export function isShareNews(before: NudgeState, after: NudgeState): boolean {
  if (after.stamp === null) return false;
  if (before.nudge?.id !== after.nudge?.id) return true;
  const { at, device } = after.stamp;
  return device === after.device && (at !== before.stamp?.at || device !== before.stamp.device);
}

/** The nudge that another device shows, for `Signals`. */
export function claimIn(shares: readonly NudgeShare[], device: DeviceId): Claim | null {
  const open = shares.flatMap((share) =>
    share.open === null || share.device === device ? [] : [{ device: share.device, ...share.open }],
  );
  return open.map(({ device: by, nudge, at }) => ({ device: by, nudge, at })).sort((a, b) => b.at - a.at)[0] ?? null;
}

/** A clock a little ahead is no sign of the future; one far ahead says nothing about now. */
const CLOCKS_APART = minutes(2);

/**
 * The last thing that the person is known to have done at another device, for `Signals`. Their presence itself is never sent,
 * so this is at the latest when they were last there.
 */
export function lastSeenElsewhere(shares: readonly NudgeShare[], now: EpochMs): EpochMs | null {
  const known = shares.map(toldAt).filter((at) => at <= now + CLOCKS_APART);
  return known.length === 0 ? null : Math.min(now, Math.max(...known));
}

/** When the device was last heard of: where nothing has happened yet, when it first saw somebody sit. */
export function toldAt({ at, bout }: Pick<NudgeShare, 'at' | 'bout'>): EpochMs {
  return bout === null ? at : Math.max(at, bout.startedAt);
}

/** Takes over what another device knows. Nothing to learn: the same state. */
export function joinShare(state: NudgeState, share: NudgeShare): NudgeState {
  if (share.device === state.device) return state;
  const theirsIsLater = isLater(share, state.stamp);
  const settledAt = latest(state.settledAt, share.settledAt);
  const nudgedAt = latest(state.nudgedAt, share.nudgedAt);
  const bout = joinBouts(state.bout, share.bout);
  const joined: NudgeState = {
    ...state,
    stamp: theirsIsLater ? { at: share.at, device: share.device } : state.stamp,
    bout: bout && { ...bout, nudgedAtMs: markOf(bout, nudgedAt) },
    rhythm: theirsIsLater ? share.rhythm : state.rhythm,
    settledAt,
    nudgedAt,
    movedAt: latest(state.movedAt, share.movedAt),
    nudge: isSettled(state, settledAt) ? null : state.nudge,
  };
  return bout === state.bout ? joined : { ...joined, wait: null, undo: null };
}

function isLater(share: NudgeShare, stamp: NudgeState['stamp']): boolean {
  if (stamp === null) return true;
  return share.at === stamp.at ? share.device > stamp.device : share.at > stamp.at;
}

/**
 * The bout that began later knows of the later break; of two that began together, the one that was away longer. One that knows
 * of no break gives way; of two such, the person has sat since the earlier.
 */
function joinBouts(ours: Bout | null, theirs: Bout | null): Bout | null {
  if (ours === null || theirs === null) return ours ?? theirs;
  if (ours.afterBreak !== theirs.afterBreak) return ours.afterBreak ? ours : theirs;
  if (!ours.afterBreak && ours.startedAt !== theirs.startedAt) return ours.startedAt < theirs.startedAt ? ours : theirs;
  for (const key of ['startedAt', 'awayMs', 'resumedAt', 'unknownMs', 'nudgedAtMs'] as const) {
    if (ours[key] !== theirs[key]) return ours[key] > theirs[key] ? ours : theirs;
  }
  return ours;
}

/** How long the bout was at that nudge. */
function markOf(bout: Bout, nudgedAt: EpochMs | null): number {
  if (nudgedAt === null || nudgedAt <= bout.startedAt) return bout.nudgedAtMs;
  return Math.max(bout.nudgedAtMs, nudgedAt - bout.startedAt - bout.awayMs);
}

function isSettled({ nudge }: NudgeState, settledAt: EpochMs | null): boolean {
  return nudge !== null && settledAt !== null && settledAt >= nudge.firedAt;
}

function latest(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
