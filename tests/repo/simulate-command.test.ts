import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import type { Decision } from '@unslouch/shared/domain/nudge/decision.ts';
import { createWeek, HABITS } from '@unslouch/shared/domain/nudge/person.test-kit.ts';
import { failureOf } from '@unslouch/shared/domain/nudge/shrink.test-kit.ts';
import { createZone } from '@unslouch/shared/domain/time/zone.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'unslouch-trace-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly decisions: readonly {
    readonly at: string;
    readonly device: string;
    readonly kind: string;
    readonly nudge: { readonly id: string; readonly type: string; readonly exercise: string | null } | null;
    readonly reasons: readonly string[];
    readonly nextDue: string | null;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function simulateTrace(trace: object): Printed {
  const { status, stdout, stderr } = simulateFile(JSON.stringify(trace));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** A Monday morning in London, at the machine from nine. */
function morning(end: string, events: readonly object[], rest: object = {}): object {
  return {
    zone: 'Europe/London',
    start: '2026-11-23T09:00:00',
    end: `2026-11-23T${end}`,
    settings: { graceMinutes: 0 },
    events: [{ at: '09:00:00', presence: 'active' }, ...events],
    ...rest,
  };
}

function linesOf({ decisions }: Printed): readonly string[] {
  return decisions.map(({ at, kind, nudge, reasons }) =>
    [at.slice(11, 19), kind, ...(nudge === null ? [] : [nudge.type]), ...reasons].join(' '),
  );
}

function simulateFile(content: string): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const file = join(folder, 'trace.json');
  writeFileSync(file, content);
  const script = join(root, 'scripts/simulate.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('simulate', () => {
  it('prints the decisions and the summary of a trace', () => {
    const trace = {
      zone: 'Europe/London',
      start: '2026-11-23T09:00:00',
      end: '2026-11-23T09:40:00',
      events: [{ at: '09:00:00', presence: 'active' }],
    };
    const { status, stdout } = simulateFile(JSON.stringify(trace));
    expect(status).toBe(0);
    const printed = JSON.parse(stdout);
    expect(printed.decisions.at(-1)).toEqual({
      at: '2026-11-23T09:40:00+00:00',
      device: 'laptop',
      kind: 'fire',
      nudge: { id: 'laptop:1', type: 'standUp', exercise: null },
      reasons: [],
      boutMinutes: 40,
      nextDue: '2026-11-23T10:10:00+00:00',
    });
    expect(printed.summary).toEqual({
      fired: 1,
      done: 0,
      partlyDone: 0,
      didIt: 0,
      credited: 0,
      missed: 0,
      snoozed: 0,
      skipped: 0,
      notToday: 0,
      stale: 0,
      longestBoutMinutes: 40,
      boutsBroken: 0,
    });
  });

  it('reads every kind of event that a trace may hold', () => {
    const printed = simulateTrace(
      morning('12:00:00', [
        { at: '07:00:00', sleepHours: 5 },
        { at: '09:01:00', device: 'laptop', breakpoint: 'window' },
        { at: '09:02:00', notifications: 'denied' },
        { at: '09:03:00', surface: 'fails' },
        { at: '09:04:00', surface: 'works', note: 'whatever else a writer wants to remember' },
        { at: '09:05:00', audible: true },
        { at: '09:06:00', audible: false },
        { at: '09:07:00', fullscreen: true },
        { at: '09:08:00', fullscreen: false },
        { at: '09:09:00', inCall: true },
        { at: '09:10:00', inCall: false },
        { at: '09:11:00', paused: true },
        { at: '09:12:00', paused: 1 },
        { at: '09:14:00', online: false },
        { at: '09:15:00', background: 'killed' },
        { at: '09:16:30', presence: 'idle', since: '09:16:00' },
        { at: '09:17:00', presence: 'active' },
        { at: '09:18:00', machine: 'sleep' },
        { at: '09:19:00', machine: 'wake' },
        { at: '09:20:00', browser: 'closed' },
        { at: '09:21:00', browser: 'opened' },
        { at: '09:22:00', dayTotal: { steps: 1_000 } },
        { at: '09:30:00', dayTotal: { steps: 1_500 } },
        { at: '09:42:00', steps: { count: 199, minutes: 10 } },
        { at: '09:43:00', clockJumpMinutes: -1 },
        { at: '09:44:00', settings: { standUpEveryMinutes: 15 } },
        { at: '09:47:00', answer: 'start' },
        { at: '09:48:30', answer: 'done', fraction: 0.4, seconds: 90 },
        { at: '10:04:00', answer: 'snooze', minutes: 2 },
        { at: '10:06:30', answer: 'didIt' },
        { at: '10:22:00', answer: 'skip' },
        { at: '10:45:00', answer: 'notToday' },
        { at: '11:18:00', answer: 'hurts' },
        { at: '11:28:00', zone: 'Asia/Kathmandu' },
      ]),
    );
    expect(linesOf(printed)).toEqual([
      '09:00:00 rest notDue',
      '09:07:00 rest fullscreen notDue',
      '09:08:00 rest notDue',
      '09:09:00 rest inCall notDue',
      '09:10:00 rest notDue',
      '09:11:00 rest paused notDue',
      '09:13:00 rest notDue',
      '09:16:30 rest away notDue',
      '09:17:00 rest notDue',
      '09:21:00 rest notDue',
      '09:30:00 credit justMoved',
      '09:31:00 rest justMoved notDue',
      '09:40:00 rest notDue',
      '09:44:00 rest notDue', // due earlier
      '09:45:00 fire standUp',
      '09:46:00 rest notDue',
      '09:47:00 rest sessionRunning notDue',
      '09:48:30 rest notDue',
      '10:03:30 fire workout', // after an hour of sitting
      '10:04:00 hold snoozed',
      '10:06:00 fire workout',
      '10:06:30 rest notDue',
      '10:21:30 fire walk',
      '10:22:00 rest notDue',
      '10:37:00 hold backedOff',
      '10:44:00 fire standUp',
      '10:45:00 rest notDue',
      '10:45:00 rest notDue', // due anew, after the answer
      '10:59:19 hold backedOff',
      '11:17:45 fire workout',
      '11:18:00 rest notDue',
      '17:18:02 hold backedOff', // the same day, in Kathmandu
    ]);
    expect(printed.summary).toEqual({
      fired: 5,
      done: 0,
      partlyDone: 1,
      didIt: 1,
      credited: 1,
      missed: 0,
      snoozed: 1,
      skipped: 2,
      notToday: 1,
      stale: 0,
      longestBoutMinutes: 113.5,
      boutsBroken: 3,
    });
  });

  it('reads times of later days, with an offset and of a clock that falls back, and prints them with theirs', () => {
    const printed = simulateTrace({
      zone: 'Europe/London',
      start: '2026-10-24T23:50:00',
      end: '+2 00:00:00',
      settings: { graceMinutes: 0, standUpEveryMinutes: 45, workWindow: { sun: [['00:00', '24:00']] } },
      events: [
        { at: '2026-10-25T00:00:00Z', presence: 'active' },
        { at: '+1 01:45:10', answer: 'didIt' }, // the earlier of two
        { at: '2026-10-25T02:00:00+00:00', presence: 'locked' },
      ],
    });
    const fires = printed.decisions.filter(({ kind }) => kind === 'fire');
    expect(fires.map(({ at, nextDue }) => [at, nextDue])).toEqual([
      ['2026-10-25T01:45:00+01:00', '2026-10-25T01:30:00+00:00'],
      ['2026-10-25T01:30:10+00:00', '2026-10-25T02:15:10+00:00'],
    ]);
    expect(printed.summary).toMatchObject({ fired: 2, didIt: 1, longestBoutMinutes: 74.83 });
  });

  it('replays the minimal trace to which a week that breaks a rule was shrunk', () => {
    const zone = present(createZone('Asia/Kathmandu'), 'zone');
    const week = createWeek(7, present(HABITS[0], 'habits'), zone, Date.UTC(2026, 0, 5));
    // A rule that the engine is meant to break: every third break is a walk.
    const noWalks = (decision: Decision) =>
      decision.kind === 'fire' && decision.nudge.type === 'walk' ? 'a walk was proposed' : null;
    const failure = present(failureOf(week, 7, noWalks), 'a failure');
    expect(failure.sentence).toMatch(/^Seed 7: a walk was proposed at 2026-01-.*Z\. Replay with simulate:$/);
    expect(week.events.length).toBeGreaterThan(100);
    expect(failure.trace.events.length).toBeLessThan(10);

    const walk = simulateTrace(failure.trace).decisions.find(({ nudge }) => nudge?.type === 'walk');
    expect(failure.sentence).toContain(new Date(present(walk, 'a walk').at).toISOString());
  });

  it('offers nothing that hurts again, and only light things after a short night', () => {
    const night = (hours: number) =>
      simulateTrace(
        morning(
          '17:00:00',
          [
            { at: '07:00:00', sleepHours: hours },
            ...Array.from({ length: 15 }, (_, i) => ({
              at: `${10 + Math.floor(i / 2)}:${i % 2 ? '3' : '0'}1:00`,
              answer: 'hurts',
            })),
          ],
          { settings: { graceMinutes: 0, readiness: 'ok', vigorousOptIn: true } },
        ),
      ).decisions.flatMap(({ nudge }) => nudge?.exercise ?? []);
    const offered = night(8);
    expect(offered.length).toBeGreaterThan(2);
    expect(new Set(offered).size).toBe(offered.length);
    const intensities = night(5).map((id) => exerciseOf(id as ExerciseId).intensity);
    expect(intensities.length).toBeGreaterThan(2);
    expect(intensities.filter((intensity) => intensity !== 'light' && intensity !== 'rest')).toEqual([]);
  });

  for (const broken of [1e15, -1e15]) {
    it(`keeps its head over a clock that was set by ${broken} minutes`, () => {
      const printed = simulateTrace(morning('10:00:00', [{ at: '09:10:00', clockJumpMinutes: broken }]));
      expect(printed.decisions.every(({ at, nextDue }) => nextDue === null || nextDue >= at)).toBe(true);
      expect(printed.summary['longestBoutMinutes']).toBeLessThanOrEqual(60);
    });
  }

  for (const unreadable of [
    '',
    '{',
    '[]',
    'null',
    '{"start":"noon"}',
    '{"start":"2026-11-23T09:00:00","end":"9999-01-01T00:00:00"}',
    '{"start":"2026-11-23T09:00:00","zone":"Mars"}',
    '{"start":"2026-11-23T09:00:00","devices":[]}',
    '{"start":"2026-11-23T09:00:00","events":[{"at":"09:00:00"}]}',
    '{"start":"2026-11-23T09:00:00","events":[{"at":"09:00:00","presence":"bored"}]}',
  ]) {
    it(`refuses ${JSON.stringify(unreadable)} with one sentence`, () => {
      const { status, stdout, stderr } = simulateFile(unreadable);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  }
});
