import { createZone, UTC } from '@unslouch/shared/domain/time/zone.ts';
import type { ZoneSource } from '../../ports/zone-source.ts';

export function createSystemZone(): ZoneSource {
  return {
    current() {
      return createZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? UTC;
    },
  };
}
