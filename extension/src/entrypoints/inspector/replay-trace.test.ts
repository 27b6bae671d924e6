import { expect, it } from 'vitest';
import { replayTrace } from './replay-trace.ts';

const trace = {
  start: '2026-11-23T09:00:00',
  end: '2026-11-23T09:40:00',
  events: [{ at: '09:00:00', presence: 'active' }],
};

it('replays a pasted trace to its decisions', () => {
  const replay = replayTrace(JSON.stringify(trace));
  expect(replay.kind === 'replayed' && replay.simulation.decisions.map(({ kind }) => kind)).toEqual([
    'rest',
    'hold',
    'fire',
  ]);
});

it.each(['', '{', '{"start":"noon"}'])('says of %j in one sentence that it cannot be read', (text) => {
  expect(replayTrace(text)).toEqual({
    kind: 'unreadable',
    sentence: expect.stringMatching(/^No trace .* look at \w+\.$/),
  });
});
