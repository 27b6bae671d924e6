import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { parseProgrammeLog } from '@unslouch/shared/domain/workout/programme/parse-programme-log.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'unslouch-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

function programme(...args: readonly string[]) {
  const script = join(root, 'scripts/programme.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function programmeOf(content: string) {
  const file = join(folder, 'log.json');
  writeFileSync(file, content);
  return programme(file);
}

/** The starter week of the programme, in its second week: three days of two sets each. */
const STARTER: readonly (readonly [day: string, ...exercises: readonly string[]])[] = [
  ['2026-11-16', 'resistance-band-row', 'band-pull-apart', 'bird-dog'],
  ['2026-11-18', 'sit-to-stand', 'desk-push-up', 'hip-hinge-drill'],
  ['2026-11-20', 'band-lat-pulldown', 'reverse-snow-angel', 'superman-hold'],
];

const LOG = {
  now: '2026-11-21T09:00:00Z',
  zone: 'Europe/London',
  equipment: ['resistance_band', 'anchor', 'mat'],
  place: 'home',
  sleepHours: 7.5,
  stress: 2,
  readiness: 'ok',
  vigorousOptIn: false,
  blocked: [
    { exercise: 'plank', until: '2026-11-30T00:00:00Z' },
    { pattern: 'stretch', until: '2026-11-20T00:00:00Z' },
  ],
  days: [{ localDate: '2026-11-16', steps: 6_000, brokenBouts: 4 }],
  checkIns: [{ at: '2026-11-16T12:00:00Z', protein: true }],
  entries: [
    { at: '2026-11-01T09:00:00Z', exercise: 'chin-tuck', answer: 'never', sets: [] },
    ...STARTER.flatMap(([day, ...exercises]) =>
      exercises.map((exercise, index) => ({
        at: `${day}T${10 + index}:00:00Z`,
        exercise,
        effort: 6,
        answer: 'done',
        sets: [{ reps: 10, side: 'both' }, { reps: 10 }],
      })),
    ),
    { at: '2026-11-19T12:30:00Z', exercise: 'brisk-walk', answer: 'done', sets: [{ seconds: 1_200 }] },
  ],
};

interface Printed {
  readonly offer: { readonly exercise: string } | null;
  readonly offers: readonly Offered[];
  readonly rules: Readonly<Record<string, { readonly met: boolean | null; readonly why: string }>>;
  readonly detectors: Readonly<Record<string, { readonly fires: boolean | null; readonly offer: string | null }>>;
}

interface Offered {
  readonly exercise: string;
  readonly level: string;
  readonly sets: readonly Readonly<Record<string, unknown>>[];
  readonly why: readonly string[];
}

describe('programme', () => {
  const { status, stdout, stderr } = programmeOf(JSON.stringify(LOG));
  const printed = JSON.parse(stdout) as Printed;

  it('prints one object with every field', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(printed)).toEqual(['offer', 'offers', 'regionCredits', 'rules', 'detectors', 'blocked']);
    expect(Object.keys(printed.rules)).toEqual(Array.from({ length: 12 }, (_, index) => `P${index + 1}`));
    expect(Object.keys(printed.detectors)).toEqual(['M1', 'M2', 'M2b', 'M3', 'M4', 'M5', 'M6', 'M7']);
  });

  it('counts the starter week as its authors did', () => {
    expect(printed).toMatchObject({ regionCredits: { upper: 6, mid: 9, lower: 6.5 } });
    const met = Object.fromEntries(Object.entries(printed.rules).map(([id, rule]) => [id, rule.met]));
    expect(met).toMatchObject({ P1: true, P2: true, P3: true, P4: true, P6: true, P11: true, P12: true });
    expect(Object.values(printed.detectors).map(({ fires }) => fires)).not.toContain(null);
  });

  it('offers five in a row, the first of them the offer, each ready to be done', () => {
    expect(printed.offers.length).toBe(5);
    expect(printed.offer).toEqual(printed.offers[0]);
    for (const { exercise, level, sets, why } of printed.offers) {
      expect(findExercise(exercise)?.office).not.toBe('gym');
      expect(['easier', 'normal', 'harder']).toContain(level);
      expect(sets.length).toBeGreaterThan(0);
      expect(why.length).toBeGreaterThan(0);
    }
    const patterns = printed.offers.map(({ exercise }) => findExercise(exercise)?.pattern);
    expect(patterns.filter((pattern, index) => pattern === patterns[index - 1])).toEqual([]);
  });

  it('lists what is blocked still, and what the log blocks', () => {
    expect(printed).toMatchObject({
      blocked: [
        { exercise: 'plank', until: '2026-11-30T00:00:00.000Z' },
        { exercise: 'chin-tuck', until: null },
      ],
    });
  });

  it.each([
    ['half a file', '{"now":'],
    ['less than nothing', JSON.stringify({ ...LOG, entries: [{ ...LOG.entries[0], sets: [{ reps: -1 }] }] })],
  ])('refuses %s with one sentence', (_, content) => {
    const refused = programmeOf(content);
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 2, stdout: '' });
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(refused.stderr).not.toMatch(/\bat .*:\d+/);
  });

  it.each([
    ['a list', []],
    ['no time', { entries: [] }],
    ['a time that says no offset', { ...LOG, now: '2026-11-21T09:00:00' }],
    ['an unknown zone', { ...LOG, zone: 'Mars/Olympus' }],
    ['an unknown answer', { ...LOG, entries: [{ ...LOG.entries[0], answer: 'perhaps' }] }],
  ])('refuses %s and says where', (_, log) => {
    const refused = parseProgrammeLog(log);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'log-malformed', permanent: true } });
    expect(refused.ok ? '' : refused.problem.params?.['where']).not.toBe('');
  });

  it('refuses a file that is not there', () => {
    expect(programme(join(folder, 'nowhere.json'))).toMatchObject({ status: 2, stdout: '' });
  });
});
