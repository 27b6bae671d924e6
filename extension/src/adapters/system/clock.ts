import type { Clock } from '@unslouch/shared/ports/clock.ts';

export const systemClock: Clock = { now: () => Date.now() };
