import { reduceSession } from '@unslouch/shared/domain/workout/reduce-session.ts';
import type { Report, Session, SessionEvent } from '@unslouch/shared/domain/workout/session.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readSession } from './read-session.ts';
import { replacementFor } from './replacement-for.ts';

/** What a page may say about the running session; the background adds the time. */
export type SessionStep =
  | { readonly kind: 'seen' | 'pause' | 'resume' | 'next' | 'back' | 'end' }
  | { readonly kind: 'swap'; readonly report: Report['kind'] };

/** Stored at once: a page may close at any moment, and the next one goes on from here. */
export async function advanceSession(ports: NudgePorts, step: SessionStep): Promise<void> {
  const at = ports.clock.now();
  await ports.store.transact((current) => {
    const session = readSession(current);
    if (session === null) return { append: {}, result: null };
    return { append: { session: reduceSession(session, toEvent(session, step, at)) }, result: null };
  });
}

function toEvent(session: Session, step: SessionStep, at: number): SessionEvent {
  return step.kind === 'swap' ? { ...step, at, replacement: replacementFor(session, step.report) } : { ...step, at };
}
