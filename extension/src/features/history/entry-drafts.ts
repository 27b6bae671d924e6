import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { days, type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { parseClock } from '@unslouch/shared/domain/time/work-window.ts';
import { localDayNumber, type Zone } from '@unslouch/shared/domain/time/zone.ts';
import type { EntryDraft } from '../log-actions.ts';
import type { AddedEntry, CorrectedEntry } from './history-model.ts';

/** What was typed as a break of today; null where its time is still to come. */
export function addedDraft({ kind, start, minutes: length }: AddedEntry, zone: Zone, now: EpochMs): EntryDraft | null {
  const startTime = zone.toInstant(days(localDayNumber(zone, now)) + minutes(parseClock(start) ?? 0));
  if (startTime > now) return null;
  return {
    type: 'session',
    startTime,
    offsetMinutes: zone.offsetMinutesAt(startTime),
    value: {
      nudge: null,
      nudgeType: kind,
      outcome: 'done',
      seconds: length * 60,
      fraction: 1,
      effort: null,
      steps: [],
    },
  };
}

/** The entry at another time of its own day, and of another length; null where that time is still to come. */
export function correctedDraft(
  fact: AnyFact,
  { start, minutes: length }: CorrectedEntry,
  now: EpochMs,
): EntryDraft | null {
  if (fact.type !== 'session' && fact.type !== 'answer') return null;
  const offset = minutes(fact.offsetMinutes ?? 0);
  const midnight = Math.floor((fact.startTime + offset) / days(1)) * days(1) - offset;
  const startTime = sameMinute(fact.startTime, midnight + minutes(parseClock(start) ?? 0));
  if (startTime > now) return null;
  const { type, offsetMinutes } = fact;
  if (fact.type === 'answer' || length === null || type === 'answer') {
    return { type, startTime, offsetMinutes, value: fact.value } as EntryDraft;
  }
  const kept = Math.round(fact.value.seconds / 60) === length ? fact.value.seconds : length * 60;
  return { type, startTime, offsetMinutes, value: { ...fact.value, seconds: kept } };
}

/** Where only the minute was shown and it did not change, the seconds stay. */
function sameMinute(before: EpochMs, typed: EpochMs): EpochMs {
  return Math.floor(before / minutes(1)) * minutes(1) === typed ? before : typed;
}
