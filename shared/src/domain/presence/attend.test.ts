import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../time/instant.ts';
import { attend, type Surroundings } from './attend.ts';
import type { Attendance } from './presence.ts';

const NOW = Date.UTC(2026, 10, 23, 10);
const LIMITS = { idleAfterSeconds: 60, watchingCapMinutes: 45 };
const NOBODY = { attendance: null, heldUntil: null, restingSince: null };
const WATCHING: Attendance = { kind: 'present', by: 'watching' };

function seen(changes: Partial<Surroundings>): Surroundings {
  return {
    presence: { state: 'active', since: null },
    audible: false,
    inCall: false,
    elsewhereUntil: null,
    ...changes,
  };
}

function idleFor(count: number): Surroundings['presence'] {
  return { state: 'idle', since: NOW - minutes(count) };
}

describe('attend', () => {
  it('takes input for presence, whatever else is heard', () => {
    expect(attend(seen({ inCall: true, audible: true }), NOBODY, LIMITS, NOW)).toEqual({
      kind: 'present',
      by: 'input',
    });
  });

  it('lets an absence begin with the last input', () => {
    const absent = { kind: 'absent', since: NOW - minutes(4), cause: 'away' };
    expect(attend(seen({ presence: idleFor(4) }), NOBODY, LIMITS, NOW)).toEqual(absent);
  });

  it('assumes the idle threshold where nobody knows the last input', () => {
    const presence = { state: 'idle', since: null } as const;
    expect(attend(seen({ presence }), NOBODY, LIMITS, NOW)).toMatchObject({ since: NOW - seconds(60) });
  });

  it('takes a call for presence, even behind a lock', () => {
    const presence = { state: 'locked', since: NOW } as const;
    expect(attend(seen({ presence, inCall: true }), NOBODY, LIMITS, NOW)).toEqual({ kind: 'present', by: 'call' });
  });

  it('lets no absence begin before the call ended', () => {
    const before = { attendance: null, heldUntil: NOW - minutes(1), restingSince: null };
    expect(attend(seen({ presence: idleFor(30) }), before, LIMITS, NOW)).toMatchObject({ since: NOW - minutes(1) });
  });

  it('keeps unknown a value of its own', () => {
    const presence = { state: 'unknown', since: null } as const;
    expect(attend(seen({ presence }), NOBODY, LIMITS, NOW)).toEqual({ kind: 'present', by: 'unknown' });
  });

  it('takes sound in front of an idle person for a film, up to the cap', () => {
    const film = (count: number) =>
      attend(
        seen({ presence: idleFor(count), audible: true }),
        { attendance: WATCHING, heldUntil: null, restingSince: null },
        LIMITS,
        NOW,
      );
    expect(film(44)).toEqual(WATCHING);
    expect(film(50)).toEqual({ kind: 'absent', since: NOW - minutes(5), cause: 'away' });
  });

  it('counts the cap of a film from the first word of it where nobody knows the last input', () => {
    const presence = { state: 'idle', since: null } as const;
    const film = (count: number) => {
      const before = { attendance: WATCHING, heldUntil: null, restingSince: NOW - minutes(count) };
      return attend(seen({ presence, audible: true }), before, LIMITS, NOW);
    };
    expect(film(44)).toEqual(WATCHING);
    expect(film(46)).toEqual({ kind: 'absent', since: NOW - minutes(1), cause: 'away' });
  });

  it('ends a film with a lock at once, and counts the film as presence', () => {
    const presence = { state: 'locked', since: NOW - minutes(20) } as const;
    const locked = attend(
      seen({ presence, audible: true }),
      { attendance: WATCHING, heldUntil: null, restingSince: null },
      LIMITS,
      NOW,
    );
    expect(locked).toEqual({ kind: 'absent', since: NOW, cause: 'locked' });
  });

  it('lets sound alone end no absence', () => {
    const away: Attendance = { kind: 'absent', since: NOW - minutes(10), cause: 'away' };
    const seenNow = seen({ presence: idleFor(10), audible: true });
    expect(attend(seenNow, { attendance: away, heldUntil: null, restingSince: null }, LIMITS, NOW)).toEqual(away);
  });

  it('believes another device for two minutes', () => {
    const other = (ago: number) =>
      attend(seen({ presence: idleFor(30), elsewhereUntil: NOW - seconds(ago) }), NOBODY, LIMITS, NOW);
    expect(other(119)).toEqual({ kind: 'present', by: 'elsewhere' });
    expect(other(120)).toMatchObject({ kind: 'absent' });
  });
});
