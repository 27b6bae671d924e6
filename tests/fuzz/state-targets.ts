import type { DeviceId } from '../../shared/src/domain/log/fact.ts';
import { parseShare } from '../../shared/src/domain/nudge/parse-share.ts';
import { parseDecision, parseNudgeState } from '../../shared/src/domain/nudge/parse-state.ts';
import { shareOf } from '../../shared/src/domain/nudge/share.ts';
import { simulate } from '../../shared/src/domain/nudge/simulate.ts';
import { createNudgeState } from '../../shared/src/domain/nudge/state.ts';
import { parseTrace } from '../../shared/src/domain/nudge/trace.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/src/domain/settings/parse-settings.ts';
import { parseProgrammeLog } from '../../shared/src/domain/workout/programme/parse-programme-log.ts';
import { decideProgramme } from '../../shared/src/domain/workout/programme/programme.ts';
import { createRng } from '../../shared/src/lib/rng.ts';
import type { FuzzTarget } from './fuzz-target.ts';

const laptop = 'laptop' as DeviceId;
const state = createNudgeState(laptop);

const TRACE = {
  zone: 'Europe/London',
  start: '2026-11-23T09:00:00',
  end: '2026-11-23T10:30:00',
  seed: 1,
  settings: { standUpEveryMinutes: 30, breakMinutes: 3, workWindow: { mon: [['09:00', '18:00']] } },
  devices: ['laptop', 'desk'],
  events: [
    { at: '09:00:00', device: 'laptop', presence: 'active' },
    { at: '09:20:00', device: 'laptop', presence: 'idle', since: '09:18:00' },
    { at: '09:30:00', machine: 'sleep' },
    { at: '09:50:00', machine: 'wake' },
    { at: '10:10:00', answer: 'snooze', minutes: 5 },
    { at: '10:20:00', steps: { count: 300, minutes: 5 } },
  ],
};

const LOG = {
  now: '2026-11-23T09:00:00Z',
  zone: 'Europe/London',
  equipment: ['resistance_band', 'mat'],
  place: 'home',
  sleepHours: 7.5,
  stress: 2,
  readiness: 'ok',
  blocked: [{ exercise: 'bird-dog', until: '2026-12-01T00:00:00Z' }],
  days: [{ localDate: '2026-11-22', steps: 6_000, brokenBouts: 8 }],
  checkIns: [{ at: '2026-11-22T20:00:00Z', protein: true }],
  entries: [
    { at: '2026-11-22T10:00:00Z', exercise: 'band-row', effort: 6, sets: [{ reps: 12, loadKg: 10, side: 'both' }] },
    { at: '2026-11-21T10:00:00Z', exercise: 'plank', effort: 8, answer: 'done', sets: [{ holdSeconds: 30 }] },
  ],
};

const HOUR = 3_600_000;

/** What lies on the device or is given to a command: stored by a former or newer build, damaged, or written by hand. */
export const STATE_TARGETS: readonly FuzzTarget[] = [
  {
    name: 'settings',
    input: 'json',
    weight: 4,
    corpus: async () => [{ ...DEFAULT_SETTINGS }, {}, { standUpEveryMinutes: 45, colour: { a: 1 } }],
    read: parseSettings,
  },
  {
    name: 'nudge state',
    input: 'json',
    weight: 3,
    corpus: async () => [state],
    read: (input) => parseNudgeState(input, laptop),
  },
  {
    name: 'stored decision',
    input: 'json',
    weight: 1,
    corpus: async () => [
      { id: 'a', at: 5, kind: 'hold', reasons: ['snoozed'], boutMs: 5, nextDue: null, receptiveness: 1, retryAt: 9 },
    ],
    read: parseDecision,
  },
  {
    name: 'share of another device',
    input: 'json',
    weight: 2,
    corpus: async () => [
      shareOf({ ...state, at: 5 } as never) ?? {
        ...{ at: 5, bout: null, rhythm: {}, nudgedAt: null, settledAt: null, movedAt: null, open: null },
      },
    ],
    read: (input) => parseShare(input, laptop, 9),
  },
  {
    name: 'trace',
    input: 'json',
    weight: 2,
    corpus: async () => [TRACE],
    read(input) {
      const trace = parseTrace(input);
      // Days of looks are right, and long; only short ones are run.
      const short = trace.ok && trace.value.end - trace.value.start < 3 * HOUR;
      return short ? simulate(trace.value) : trace;
    },
  },
  {
    name: 'programme log',
    input: 'json',
    weight: 1,
    corpus: async () => [LOG],
    read(input) {
      const log = parseProgrammeLog(input);
      return log.ok ? decideProgramme(log.value, createRng(1)) : log;
    },
  },
];
