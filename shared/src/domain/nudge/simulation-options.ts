import type { DeviceId } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Decided } from './decide-nudge.ts';
import type { ChooseExercise } from './signals.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import type { SimulatedPerson } from './simulated-person.ts';

/** Where the background dies, and everything that it hadn't saved with it. */
export type KillPoint = 'beforeSave' | 'beforeAlarm' | 'beforeEffect' | 'beforeConfirm';

export interface SimulationOptions {
  readonly choose?: ChooseExercise;
  /** Asked at every step of every look. */
  readonly kill?: (point: KillPoint, at: EpochMs, device: DeviceId) => boolean;
  /** Told of every look, changed or not. */
  readonly watch?: (device: SimulatedDevice, decided: Decided, at: EpochMs, person: SimulatedPerson) => void;
}
