import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'unslouch-trace-'));
afterAll(() => rmSync(folder, { recursive: true }));

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

  for (const unreadable of ['', '{', '[]', '{"start":"noon"}']) {
    it(`refuses ${JSON.stringify(unreadable)} with one sentence`, () => {
      const { status, stdout, stderr } = simulateFile(unreadable);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  }
});
