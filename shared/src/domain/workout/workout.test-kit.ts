import { exerciseOf } from '../exercise/catalogue.ts';
import { seconds } from '../time/instant.ts';
import { planWorkout } from './plan-workout.ts';
import { reduceSession } from './reduce-session.ts';
import { type Session, type SessionEvent, startSession } from './session.ts';
import type { Workout } from './workout.ts';

/** 2026-11-23T09:00:00Z. */
export const NINE = 1_795_424_400_000;

export function deskWorkout(id: string): Workout {
  return planWorkout(exerciseOf(id), { level: 'normal', style: 'desk' });
}

export function sessionOf(plan: Workout): Session {
  return startSession({ plan, nudge: null, nudgeType: 'workout', at: NINE });
}

type Bare = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'at'> : never) : never;

/** Runs events at seconds after the start; the page reports itself every five seconds in between. */
export function run(session: Session, events: readonly (readonly [at: number, event: Bare])[]): Session {
  let current = session;
  let seen = (session.seenAt - NINE) / 1_000;
  for (const [at, event] of events) {
    for (; seen + 5 < at; seen += 5) current = reduceSession(current, { kind: 'seen', at: NINE + seconds(seen + 5) });
    current = reduceSession(current, { ...event, at: NINE + seconds(at) } as SessionEvent);
    seen = at;
  }
  return current;
}
