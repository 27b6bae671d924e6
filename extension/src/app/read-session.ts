import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import type { Current } from '../ports/entry-store.ts';

/** The running session as it was stored, or null: none, or one of a version that nobody here can read. */
export function readSession({ session }: Pick<Current, 'session'>): Session | null {
  if (typeof session !== 'object' || session === null) return null;
  const { version, plan, performed } = session as Partial<Session>;
  return version === 1 && Array.isArray(plan) && Array.isArray(performed) ? (session as Session) : null;
}
