import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { DayData } from './day-data.ts';
import type { OfferData } from './offer-data.ts';

/** A Friday, local midnight in UTC. */
const MIDNIGHT = Date.UTC(2026, 10, 20);

export function sampleTime(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return MIDNIGHT + hours(hour) + minutes(minute);
}

function span(from: string, to: string) {
  return { startTime: sampleTime(from), endTime: sampleTime(to) };
}

/** Five breaks, lunch, and 24 minutes of sitting at 14:07. */
export const sampleDay: DayData = {
  windowStart: sampleTime('09:00'),
  windowEnd: sampleTime('18:00'),
  now: sampleTime('14:07'),
  offsetMinutes: 0,
  dayOff: false,
  bouts: [
    span('09:00', '09:33'),
    span('09:40', '10:06'),
    span('10:08', '11:05'),
    span('11:10', '11:40'),
    span('11:43', '12:22'),
    span('13:00', '13:36'),
    span('13:43', '14:07'),
  ],
  breaks: [
    { id: 'a', kind: 'walk', name: null, region: null, ...span('09:33', '09:40') },
    { id: 'b', kind: 'workout', name: 'Band row', region: 'upper', ...span('10:06', '10:08') },
    { id: 'c', kind: 'standUp', name: null, region: null, ...span('11:05', '11:10') },
    { id: 'd', kind: 'workout', name: 'Band pull-apart', region: 'mid', ...span('11:40', '11:43') },
    { id: 'e', kind: 'walk', name: null, region: null, ...span('13:36', '13:43') },
  ],
  away: [span('12:22', '13:00')],
};

export const sampleOffer: OfferData = {
  type: 'workout',
  exerciseName: 'Band row',
  dose: { kind: 'reps', reps: 12, perSide: false },
  sets: 1,
  seconds: 60,
  equipment: ['band'],
  regions: ['mid'],
  inTurn: 'mid',
};
