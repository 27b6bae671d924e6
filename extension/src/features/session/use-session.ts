import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import { useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';
import { isBreak } from '../today/day-data-of.ts';

/** The page says that it is there; the session calls a longer silence an absence. */
const SEEN_EVERY_MS = 5_000;

/** The stored session: null where none runs, undefined until the database has answered. */
export function useSession(): Session | null | undefined {
  const app = useApp();
  const [session, setSession] = useState<Session | null | undefined>(undefined);

  useEffect(() => {
    let stop = () => {};
    let over = false;
    void app.queries().then((queries) => {
      if (over) return;
      stop = queries
        .state()
        .subscribe(
          (rows) => setSession((shown) => orAsShown((rows.session as Session | undefined) ?? null, shown)),
          reportError,
        );
    });
    return () => {
      over = true;
      stop();
    };
  }, [app]);

  const runs = session !== null && session !== undefined && session.endedAt === null;
  useEffect(() => {
    if (!runs) return;
    const tell = () => void app.send({ kind: 'advance-session', step: { kind: 'seen' } });
    tell();
    const timer = setInterval(tell, SEEN_EVERY_MS);
    return () => clearInterval(timer);
  }, [app, runs]);

  return session;
}

/** That a page was seen again is stored with the session, and nothing to draw. */
function orAsShown(stored: Session | null, shown: Session | null | undefined): Session | null {
  if (!stored || !shown) return stored;
  return JSON.stringify({ ...stored, seenAt: shown.seenAt }) === JSON.stringify(shown) ? shown : stored;
}

/** Breaks taken today, up to now. */
export function useBreaksToday(): number {
  const app = useApp();
  const [breaks, setBreaks] = useState(0);
  useEffect(() => {
    let stop = () => {};
    let over = false;
    void Promise.all([app.queries(), app.zone()]).then(([queries, zone]) => {
      if (over) return;
      const day = localDayOf(app.now(), zone.offsetMinutesAt(app.now()));
      stop = queries
        .day(day)
        .subscribe((summary) => setBreaks((summary?.entries ?? []).filter(isBreak).length), reportError);
    });
    return () => {
      over = true;
      stop();
    };
  }, [app]);
  return breaks;
}
