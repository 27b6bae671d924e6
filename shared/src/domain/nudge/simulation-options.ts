import type { DeviceId, ExerciseId } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Decided } from './decide-nudge.ts';
import type { OfferRequest } from './signals.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import type { SimulatedPerson } from './simulated-person.ts';

/** Where the background dies, and everything that it hadn't saved with it. */
export type KillPoint = 'beforeSave' | 'beforeAlarm' | 'beforeEffect' | 'beforeConfirm';

/** Who is asked for an exercise, and what they have answered so far. */
export interface Asked {
  readonly device: SimulatedDevice;
  readonly person: SimulatedPerson;
}

export interface SimulationOptions {
  readonly choose?: (request: OfferRequest, asked: Asked) => ExerciseId | null;
  /** Asked at every step of every look. */
  readonly kill?: (point: KillPoint, at: EpochMs, device: DeviceId) => boolean;
  /** Told of every look, changed or not. */
  readonly watch?: (device: SimulatedDevice, decided: Decided, at: EpochMs, person: SimulatedPerson) => void;
}
