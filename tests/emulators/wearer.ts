import { days, type EpochMs, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { createZone, UTC } from '@unslouch/shared/domain/time/zone.ts';
import { createRng } from '@unslouch/shared/lib/rng.ts';

export interface WornNight {
  readonly id: number;
  /** Local day on which it ended. */
  readonly day: LocalDay;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly light: number;
  readonly deep: number;
  readonly rem: number;
  readonly awake: number;
  readonly modified: EpochMs;
}

export interface WornDay {
  readonly day: LocalDay;
  readonly steps: number;
  readonly modified: EpochMs;
}

export type Wearer = ReturnType<typeof createWearer>;

/** Somebody who wears a watch: steps and nights of so many days, and what happens to them. Seconds in the stages. */
export function createWearer(options: { readonly now: () => EpochMs; readonly days: number; readonly zone?: string }) {
  const { now } = options;
  const zoneName = options.zone ?? 'Europe/Berlin';
  const zone = createZone(zoneName) ?? UTC;
  const rng = createRng(20_261_129);
  const today = () => localDayOf(now(), zone.offsetMinutesAt(now()));
  const steps = new Map<LocalDay, WornDay>();
  const nights = new Map<number, WornNight>();
  for (let back = options.days - 1; back >= 0; back--) {
    const day = addDays(today(), -back);
    steps.set(day, {
      day,
      steps: 3_000 + Math.floor(rng() * 9_000),
      modified: Math.min(now(), middayOf(day) + hours(11)),
    });
    const night = nightOf(day, 1_000_000 + options.days - back);
    if (night.end < now()) nights.set(night.id, night);
  }

  function middayOf(day: LocalDay): EpochMs {
    return Date.parse(`${day}T12:00:00Z`);
  }

  function nightOf(day: LocalDay, id: number): WornNight {
    const start = zone.toInstant(Date.parse(`${day}T00:00:00Z`) - minutes(30 + Math.floor(rng() * 60)));
    const [light, deep, rem, awake] = [12_000 + Math.floor(rng() * 60) * 60, 5_400, 4_800, 900];
    const end = start + (light + deep + rem + awake) * 1_000;
    return { id, day, start, end, light, deep, rem, awake, modified: end + minutes(20) };
  }

  function change(id: number, by: (night: WornNight) => WornNight): WornNight {
    const night = nights.get(id);
    if (night === undefined) throw new Error(`There is no night ${id}.`);
    const changed = { ...by(night), modified: now() };
    nights.set(id, changed);
    return changed;
  }

  return {
    zone,
    zoneName,
    today,
    days: () => [...steps.values()],
    nights: () => [...nights.values()],
    lastNight(): WornNight {
      const last = [...nights.values()].reduce<WornNight | null>((a, b) => (a && a.end > b.end ? a : b), null);
      if (last === null) throw new Error('Nobody has slept yet.');
      return last;
    },
    walk(count: number, day = today()): WornDay {
      const walked = { day, steps: (steps.get(day)?.steps ?? 0) + count, modified: now() };
      steps.set(day, walked);
      return walked;
    },
    /** The provider thinks again: a part of the light sleep was awake. */
    rescore: (id: number) =>
      change(id, (night) => ({ ...night, light: night.light - 1_800, awake: night.awake + 1_800 })),
    removeNight: (id: number) => nights.delete(id),
    offsetMinutesAt: (instant: EpochMs) => zone.offsetMinutesAt(instant),
    spanOf: (day: LocalDay) => {
      const start = zone.toInstant(Date.parse(`${day}T00:00:00Z`));
      return { start, end: start + days(1) };
    },
  };
}
