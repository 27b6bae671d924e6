import type { Pause } from '@unslouch/shared/domain/settings/settings.ts';
import { days, type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { PauseChoice } from './popup-idle-model.ts';

/** The pause that a tap means. `tomorrow` is the next midnight here. */
export function pauseFor(choice: PauseChoice, now: EpochMs, offsetMinutes: number): Pause {
  if (choice === 'open') return { kind: 'untilResumed' };
  if (choice !== 'tomorrow') return { kind: 'until', until: now + minutes(Number(choice)) };
  const offset = minutes(offsetMinutes);
  const midnight = Math.floor((now + offset) / days(1)) * days(1) - offset;
  return { kind: 'until', until: midnight + days(1) };
}
