import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = join(import.meta.dirname, 'samples');

function normalise(...args: readonly string[]) {
  const command = ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts', 'normalise.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: ROOT });
  return { status, stdout, stderr };
}

it('prints one JSON object and nothing else', () => {
  const { status, stdout, stderr } = normalise(join(SAMPLES, 'oura'), '--zone', 'Europe/London');
  expect([status, stderr]).toEqual([0, '']);
  const document = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(document)).toEqual([
    'kinds',
    'sources',
    'stepIntervals',
    'sleepEpisodes',
    'deletions',
    'days',
    'problems',
  ]);
  expect(document['sources']).toEqual([
    { key: 'oura', provider: 'oura', channel: 'cloud_api', deviceType: 'ring', model: null },
  ]);
  expect((document['sleepEpisodes'] as readonly unknown[])[0]).toEqual({
    source: 'oura',
    startTime: '2026-10-24T22:20:00.000Z',
    endTime: '2026-10-25T06:30:00.000Z',
    startOffsetMinutes: 60,
    endOffsetMinutes: 0,
    localDate: '2026-10-25',
    episodeType: 'main',
    totalSleepTimeSeconds: 28_920,
    stageSeconds: { light: 20_520, deep: 3_000, rem: 5_400, awake: 480, unspecified: 0 },
    status: 'final',
  });
  expect(document['days']).toEqual({
    '2026-10-25': { steps: 8903, mainSleepSeconds: 28_920, napSeconds: 0 },
    '2026-10-26': { steps: 0, mainSleepSeconds: 0, napSeconds: 1_800 },
  });
});

it('takes the kind it is told', () => {
  const path = join(SAMPLES, 'google-health', 'sleep-list.synthetic.json');
  expect(normalise(path, '--kind', 'google-health').status).toBe(0);
  expect(normalise(path, '--kind', 'polar').status).toBe(2);
});

it.each([
  ['no path', [], 'Say which file or folder to read'],
  ['a path that is not there', [join(SAMPLES, 'nothing')], "can't be opened"],
  ['a file that is no export', [join(SAMPLES, 'oura', 'SOURCES.md')], 'is none of the exports'],
  ['an unknown zone', [SAMPLES, '--zone', 'Mars/Olympus'], 'No time zone is called Mars/Olympus'],
  ['an unknown kind', [SAMPLES, '--kind', 'tea'], 'No kind is called tea'],
  ['an unknown option', [SAMPLES, '--fast'], "Unknown option '--fast'"],
  ['a name of several lines that colours the terminal', ['a\nb\u001b[31m'], "a\uFFFDb\uFFFD[31m can't be opened"],
  ['a folder without an export', [join(SAMPLES, '..', '..', 'stored')], 'files is an export'],
])('refuses %s with one sentence on stderr, exit 2 and an empty stdout', (_, args, sentence) => {
  const { status, stdout, stderr } = normalise(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
