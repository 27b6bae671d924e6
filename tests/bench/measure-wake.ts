import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../scripts/lib/browsers.ts';
import { launchChromium } from '../kit/chromium.ts';
import { freshProfile } from '../kit/launch.ts';
import { builtExtension } from '../kit/packages.ts';
import { prepareForNudge, send } from '../kit/screens.ts';
import { stored } from '../kit/stored.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface WakeFigures {
  readonly rounds: number;
  readonly wakesPerRound: number;
  /** Milliseconds of script in the background per wake-up: signals read, decision made and stored, alarm and toolbar set. */
  readonly look: Spread;
  /** The same for a message that is refused unread: what waking costs by itself. */
  readonly refused: Spread;
  /** Median over the rounds of look / refused. */
  readonly ratio: number;
  /** Rows that all these looks, which found nothing new, added to the log of decisions. */
  readonly decisionsAdded: number;
}

const ROUNDS = 7;
const WAKES = 20;

/** Looks of a background that is not due to nudge, beside messages that it refuses, turn by turn in one browser. */
export async function measureWake(): Promise<WakeFigures> {
  const { chromium: executable = '' } = await ensureBrowsers(['chromium']);
  const extension = builtExtension('chromium', 'e2e');
  const browser = await launchChromium({ extension, profile: freshProfile(), executable, headless: true });
  try {
    const page = await browser.openPage('welcome.html');
    await prepareForNudge(page);
    const wake = (message: object) => browser.scriptMsInBackground(() => wakeOften(page, message));
    await wake({ kind: 'check-nudge' }); // warms up
    const before = (await stored(page)).decisions.length;
    const rounds: { look: number; refused: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const look = (await wake({ kind: 'check-nudge' })) / WAKES;
      const refused = (await wake({ kind: 'no-such-command' })) / WAKES;
      rounds.push({ look, refused });
    }
    return {
      rounds: ROUNDS,
      wakesPerRound: WAKES,
      look: spreadOf(rounds.map(({ look }) => look)),
      refused: spreadOf(rounds.map(({ refused }) => refused)),
      ratio: spreadOf(rounds.map(({ look, refused }) => look / refused)).median,
      decisionsAdded: (await stored(page)).decisions.length - before,
    };
  } finally {
    await browser.close();
  }
}

async function wakeOften(page: Page, message: object): Promise<void> {
  for (let wake = 0; wake < WAKES; wake++) await send(page, message).catch(() => {}); // the refused one is meant to be
}
