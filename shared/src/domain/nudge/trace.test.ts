import { describe, expect, it } from 'vitest';
import { parseTrace } from './trace.ts';

const START = '2026-10-25T00:00:00';

function instantsOf(ats: readonly string[], zone = 'Europe/London') {
  const parsed = parseTrace({ zone, start: START, events: ats.map((at) => ({ at, presence: 'active' })) });
  return parsed.ok
    ? parsed.value.events.map(({ at }) => new Date(at).toISOString().slice(5, 19))
    : parsed.problem.params;
}

describe('parseTrace', () => {
  it('reads a local time, one of a later day, and an instant', () => {
    expect(
      instantsOf(['00:30:00', '+1 09:00:00', '+10 09:00', '2026-12-01T09:00:00Z', '2026-12-02T09:00:00+05:45']),
    ).toEqual(['10-24T23:30:00', '10-26T09:00:00', '11-04T09:00:00', '12-01T09:00:00', '12-02T03:15:00']);
  });

  it('takes the earlier of two when the clock falls back', () => {
    expect(instantsOf(['01:30:00'])).toEqual(['10-25T00:30:00']);
  });

  it('puts events in the order of their times, those of one instant in the order written', () => {
    const parsed = parseTrace({
      start: START,
      events: [
        { at: '02:00:00', inCall: true },
        { at: '01:00:00', presence: 'active' },
        { at: '01:00:00', presence: 'idle' },
      ],
    });
    expect(
      parsed.ok && parsed.value.events.map((event) => (event.kind === 'presence' ? event.presence : event.kind)),
    ).toEqual(['active', 'idle', 'inCall']);
  });

  it('lets a writer remember more, and knows whether one device has moved or all', () => {
    const parsed = parseTrace({
      start: START,
      note: 'a trip',
      devices: ['laptop', 'desk'],
      events: [
        { at: '01:00:00', zone: 'Asia/Kathmandu', note: 'the flight' },
        { at: '02:00:00', device: 'desk', zone: 'UTC' },
      ],
    });
    expect(parsed.ok && parsed.value.events.map((event) => event.kind === 'zone' && event.own)).toEqual([false, true]);
  });

  const broken: readonly (readonly [string, unknown, string])[] = [
    ['no object', 7, 'file'],
    ['no start', {}, 'start'],
    ['a start that is no time', { start: 'monday' }, 'start'],
    ['an unknown zone', { start: START, zone: 'Europe/Atlantis' }, 'zone'],
    ['more than ten years', { start: START, end: '2037-10-24T00:00:00' }, 'end'],
    ['an end before the start', { start: START, end: '2026-10-24T00:00:00' }, 'end'],
    ['an unknown time', { start: START, events: [{ at: 'noon', inCall: true }] }, 'events.0'],
    ['an event without content', { start: START, events: [{ at: '09:00:00' }] }, 'events.0'],
    [
      'an event with two contents',
      { start: START, events: [{ at: '09:00:00', inCall: true, audible: true }] },
      'events.0',
    ],
    ['an unknown device', { start: START, events: [{ at: '09:00:00', device: 'toaster', inCall: true }] }, 'events.0'],
    ['an unknown presence', { start: START, events: [{ at: '09:00:00', presence: 'bored' }] }, 'events.0.presence'],
    ['an event to an unknown zone', { start: START, events: [{ at: '09:00:00', zone: 'Mars' }] }, 'events.0'],
  ];
  for (const [name, raw, where] of broken) {
    it(`says where it cannot read ${name}`, () => {
      expect(parseTrace(raw)).toEqual({
        ok: false,
        problem: { code: 'trace-unreadable', permanent: true, params: { where } },
      });
    });
  }
});
