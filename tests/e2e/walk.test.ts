import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningRelay, startRelay } from '../kit/relay.ts';
import { walk } from '../kit/walk.ts';

let relay: RunningRelay;
beforeEach(async () => {
  relay = await startRelay({ stateDir: mkdtempSync(join(tmpdir(), 'unslouch-relay-')), secret: 'for this test only' });
});
afterEach(() => relay.stop());

describe.each(['chromium', 'firefox'] as const)('the main job in %s', (browser) => {
  it('nudges, guides, logs, and shows it with the steps and sleep of a phone on a second device', async () => {
    const said: string[] = [];
    const pictures = mkdtempSync(join(tmpdir(), 'unslouch-walk-'));
    await walk({ browser, relay, pictures, say: (line) => said.push(line) });
    expect(said).toEqual([
      'First device: account created, 12 words shown.',
      'Second device: joined by the words alone.',
      expect.stringMatching(/^A nudge came by itself: the notification says ".+", the badge says "now"\.$/),
      'The toolbar popup offers band pull-aparts.',
      'A guided session runs; its figure moves.',
      'The popup was closed and opened again; the session goes on.',
      'One tap logged it.',
      'Second device: the break is on its popup.',
      'First device: 8,421 steps, 7 h 30 min asleep.',
      'Second device: 8,421 steps, 7 h 30 min asleep.',
      `Pictures: ${pictures}`,
    ]);

    // What was said in that account, looked for in all that the relay has on disk. The count of steps only in the vaults:
    // the development server's own traces are full of random digits.
    const words = ['band-pull-apart', 'sleepEpisode', 'stepInterval', 'health-connect', 'nudgeType'];
    const vaults = everything(join(relay.stateDir, 'v3', 'do'));
    expect(vaults.length).toBeGreaterThan(10_000);
    expect([...words, '8421'].filter((word) => vaults.includes(word))).toEqual([]);
    const atRest = everything(relay.stateDir);
    expect(words.filter((word) => atRest.includes(word))).toEqual([]);
  });
});

function everything(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}
