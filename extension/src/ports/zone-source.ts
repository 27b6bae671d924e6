import type { Zone } from '@unslouch/shared/domain/time/zone.ts';

export interface ZoneSource {
  /** Where the device is now: a laptop travels. */
  current(): Zone;
}
