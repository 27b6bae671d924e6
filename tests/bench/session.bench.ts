import type { Benchmark } from './benchmark.ts';
import { measureSession, type Watched } from './measure-session.ts';

export const session: Benchmark = {
  about: `What a running session costs its page in script: band pull-aparts in the session's own window, in headless Chromium, from a CPU
profile. The figure moves in every frame, the numbers change ten times a second. Paused, both stand still. Behind another tab
nothing is drawn; what is left is one timer for the next sound, and every five seconds the word that the page is still there, by
which a session that goes on unseen is told from one whose browser died.`,
  build: 'e2e',
  async measure() {
    const figures = await measureSession();
    const row = (name: string, { scriptMsASecond, framesASecond }: Watched) => [
      name,
      `${scriptMsASecond.toFixed(1)} ms`,
      framesASecond.toFixed(0),
      framesASecond === 0 ? '–' : `${(scriptMsASecond / framesASecond).toFixed(2)} ms`,
    ];
    return {
      figures,
      tables: [
        {
          title: `A session's page, ${figures.seconds} seconds each`,
          columns: ['', 'script a second', 'frames a second', 'script a frame'],
          rows: [
            row('moving', figures.moving),
            row('paused', figures.paused),
            row('behind another tab', figures.hidden),
          ],
        },
      ],
    };
  },
};
