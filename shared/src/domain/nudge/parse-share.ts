import * as v from 'valibot';
import type { DeviceId } from '../log/fact.ts';
import { type EpochMs, hours } from '../time/instant.ts';
import { boutSchema, instantSchema, nudgeIdSchema, rhythmSchema } from './parse-state.ts';
import { type NudgeShare, toldAt } from './share.ts';

const share = v.object({
  at: instantSchema,
  bout: v.nullable(boutSchema),
  rhythm: rhythmSchema,
  nudgedAt: v.nullable(instantSchema),
  settledAt: v.nullable(instantSchema),
  movedAt: v.nullable(instantSchema),
  open: v.nullable(v.object({ nudge: nudgeIdSchema, at: instantSchema })),
});

/** Twice the longest interval. Somebody who sits there would have been nudged by then: the device is off. */
const BOUT_KNOWN_FOR = hours(4);

/** What a device has told, or null where it can't be read. The bout of a device that fell silent is not sat on. */
export function parseShare(stored: unknown, device: DeviceId, now: EpochMs): NudgeShare | null {
  const parsed = v.safeParse(share, stored);
  if (!parsed.success) return null;
  const { bout } = parsed.output;
  return { ...parsed.output, device, bout: now - toldAt(parsed.output) > BOUT_KNOWN_FOR ? null : bout };
}
