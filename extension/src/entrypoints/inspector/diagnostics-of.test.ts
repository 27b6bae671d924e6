import { expect, it } from 'vitest';
import { diagnosticsOf } from './diagnostics-of.ts';

it('leaves out whatever names a person, a device or what they did', () => {
  const nudge = { id: 'secret-device:1', type: 'workout', exercise: 'secret-row' };
  const diagnostics = diagnosticsOf(
    {
      nudgeState: { device: 'secret-device' },
      session: null,
      decisions: [
        {
          id: 'secret-device/1',
          at: 5,
          decision: { kind: 'fire', id: 'secret-device/1', reasons: [], boutMs: 3, nudge },
        },
      ],
      settings: { standUpEveryMinutes: 20, offerWalks: true, place: 'secret-place', equipment: ['secret-band'] },
      rows: { decisions: 1 },
    },
    '0.1.0',
  );
  expect(diagnostics).toEqual({
    build: '0.1.0',
    rows: { decisions: 1 },
    sessionRuns: false,
    settings: { standUpEveryMinutes: 20, offerWalks: true },
    decisions: [{ at: 5, kind: 'fire', reasons: [], boutMs: 3 }],
  });
});
