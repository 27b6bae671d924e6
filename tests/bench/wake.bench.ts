import type { Benchmark } from './benchmark.ts';
import { measureWake } from './measure-wake.ts';
import type { Spread } from './spread.ts';

export const wake: Benchmark = {
  about: `What one wake-up of the background costs in script, from a CPU profile of the service worker in headless Chromium: reading
settings, input, screen and the other devices' words, deciding, storing state, setting alarm and toolbar. Beside it, in turn, the
same number of messages that are refused unread: what any wake-up by a message costs. Looks come at most once a minute while
somebody is there, and never while nobody is (\`shared/src/domain/nudge/next-alarm.test.ts\`).`,
  build: 'e2e',
  async measure() {
    const figures = await measureWake();
    const row = (name: string, { min, median, max }: Spread, beside: string) => [
      name,
      ...[min, median, max].map((ms) => `${ms.toFixed(2)} ms`),
      beside,
    ];
    return {
      figures,
      tables: [
        {
          title: `Script per wake-up of the background, ${figures.rounds} rounds of ${figures.wakesPerRound} wake-ups in turn`,
          columns: ['woken by', 'min', 'median', 'max', 'of refused'],
          rows: [
            row('a look that finds nothing due', figures.look, `${figures.ratio.toFixed(1)} ×`),
            row('a message refused unread', figures.refused, ''),
          ],
          notes: [`Decisions that these looks added to the log: ${figures.decisionsAdded}.`],
        },
      ],
    };
  },
};
