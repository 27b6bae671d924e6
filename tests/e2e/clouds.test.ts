import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import {
  addDays,
  type LocalDay,
  localDayOf,
  localDayToUtcDay,
  utcDayOf,
} from '@unslouch/shared/domain/time/local-day.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.ts';
import { deliver, type Emulated, type News, tell } from '../emulators/emulated.ts';
import { startGoogleHealth } from '../emulators/google-health/google-emulator.ts';
import { startOura } from '../emulators/oura/oura-emulator.ts';
import { startPolar } from '../emulators/polar/polar-emulator.ts';
import type { WornNight } from '../emulators/wearer.ts';
import { startWhoop } from '../emulators/whoop/whoop-emulator.ts';
import { startWithings } from '../emulators/withings/withings-emulator.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { press, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { sendFromPhone } from '../kit/phone.ts';
import { codeOf, shownCode } from '../kit/phone-code.ts';
import { type RunningRelay, startRelay } from '../kit/relay.ts';
import { addPhone, createAccount, joinAccount, openPopupTab } from '../kit/screens.ts';
import { zoneWhereItIs } from '../kit/zone-where-it-is.ts';
import type { ToldWorn } from './worn-days.ts';

/** An afternoon, whenever the test runs: last night is over, and today goes on for a while. */
const zone = zoneWhereItIs(15);

/** Worn for so long, and looked through. */
const TWO_YEARS = 730;

/** Polar shows its steps for a year and its nights for four weeks. */
const REACH: Readonly<Record<string, { readonly steps: number; readonly nights: number }>> = {
  polar: { steps: 360, nights: 28 },
};

// In the order in which a screen believes them: where a night is taken back, the next one's is shown.
const providers: readonly Emulated[] = [
  await startPolar({ zone, days: TWO_YEARS }),
  await startWhoop({ zone, days: TWO_YEARS }),
  await startOura({ zone, days: TWO_YEARS }),
  await startWithings({ zone, days: TWO_YEARS }),
  await startGoogleHealth({ zone, days: TWO_YEARS }),
];
const named = providers.map((provider) => [provider.name, provider] as const);
// The strictest limits first: their two years take longest, and go on while the others are tested.
const slowestFirst = named.toSorted(([, a], [, b]) => Number(isSlow(b)) - Number(isSlow(a)));

// One account and its two browsers for the whole file: each test goes on where the last one ended.
let relay: RunningRelay;
let laptop: TestBrowser;
let desk: TestBrowser;
let sources: Page;
let popups: readonly Page[];
beforeAll(async () => {
  const settings = Object.assign({ CONNECTION_SECRET: 'a secret for tokens' }, ...providers.map((one) => one.settings));
  const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-relay-'));
  [relay, laptop, desk] = await Promise.all([
    startRelay({ stateDir, secret: 'for this test only', settings }),
    launch({ browser: 'chromium', env: { TZ: zone } }),
    launch({ browser: 'firefox', env: { TZ: zone } }),
  ]);
  for (const provider of providers) provider.hookAt(`${relay.url}/v1/hooks/${provider.id}`);
  await joinAccount(desk, relay.url, await createAccount(laptop, relay.url));
  popups = await Promise.all([openPopupTab(laptop), openPopupTab(desk)]);
  sources = await laptop.openPage('options.html#sources');
});
afterAll(async () => {
  await Promise.all([laptop.close(), desk.close()]);
  await relay.stop();
  for (const provider of providers) await provider.close();
});

describe('clouds, connected from the Sources page', () => {
  it('stay off where the person says no', async () => {
    const [provider] = providers as [Emulated];
    const tab = await askConsent(provider);
    await press(tab, 'Deny');
    await waitForText(tab, /Nothing was connected/);
    await tab.close();
    await rowSays(provider, 'Not connected');
    expect(provider.grants.count()).toBe(0);
  });

  it.each(slowestFirst)(
    '%s is connected by a press and a yes on its own page, and its past comes in',
    async (_, provider) => {
      const tab = await askConsent(provider);
      await press(tab, 'Allow');
      await waitForText(tab, /Connected\. Your data is on its way/);
      await tab.close();
      // Who isn't held by limits may be through with it before the page looks.
      const onItsWay = 'The past is on its way: \\d+ of \\d+ days';
      await rowSays(provider, isSlow(provider) ? onItsWay : `(${onItsWay}|Up to date)`);
    },
  );

  it.each(named)('a change at %s is on both open popups while the past still comes in', async (_, provider) => {
    const { wearer, carries } = provider;
    if (carries !== 'sleep') {
      // More than any of the others': of several totals of a day the greatest is shown.
      const { steps } = wearer.walk(10_000 * (providers.indexOf(provider) + 1));
      await arrives(provider, { kind: 'walked' }, new RegExp(`${steps.toLocaleString('en')} steps`));
    }
    const night = wearer.rescore(wearer.lastNight().id);
    await arrives(provider, { kind: 'scored', night }, asleep(night));
    wearer.removeNight(night.id);
    const next = providers[providers.indexOf(provider) + 1];
    await arrives(provider, { kind: 'removed', night }, next ? asleep(next.wearer.lastNight()) : /^(?![\s\S]*asleep)/);
  });

  it('have been looked through for two years, and all that was worn is on both devices, day by day the same', async () => {
    for (const provider of providers) await rowSays(provider, 'Up to date\\. Last data', 120_000);
    const code = await bundleForPage(inRoot('tests', 'e2e', 'worn-days.ts'), 'worn');
    const area = '(globalThis.browser ?? chrome).storage.local';
    for (const page of popups) {
      await page.evaluate(`${code}; globalThis.tellWorn = () => worn.tellWorn(${area}, '2020-01-01', '2099-12-31');`);
      const told = () => page.evaluate('tellWorn()') as Promise<Readonly<Record<string, ToldWorn>>>;
      await expect.poll(told, { timeout: 60_000, interval: 1_000 }).toEqual(wornBy());
    }
  });

  it.each(named)('%s is off again by a press, and has its consent back', async (_, provider) => {
    const late = await provider.notification({ kind: 'scored', night: provider.wearer.lastNight() });
    await press(sources, `Disconnect ${provider.name}`);
    await rowSays(provider, 'Not connected');
    expect(provider.grants.count()).toBe(0);
    expect(await deliver(late)).toBe(404);
    expect([provider.refused(), provider.grants.reuses()]).toEqual([0, 0]);
  });
});

it('a phone is set up beside them: tested, given a new token, told of when it is turned away, and removed', async () => {
  for (const browser of [laptop, desk]) {
    const page = await browser.openPage('options.html#sources');
    // The one that was removed on the other device, whose name is the same, has to be gone here as well.
    await waitForText(page, /^(?![\s\S]*HC Webhook)[\s\S]*Clouds of wearables/);
    const old = await addPhone(browser);
    await press(page, 'Manage HC Webhook');
    expect(await shownCode(page)).toEqual(codeOf(`${old.endpoint}\nAuthorization: Bearer ${old.token}`));
    await press(page, 'Send a test');
    await waitForText(page, /Endpoint and token work\. The test was not kept/);
    await press(page, 'New token');
    await press(page, 'Make a new token');
    await page.waitForFunction(`!document.body.innerText.includes(${JSON.stringify(old.token)})`);
    await expect(sendFromPhone(old)).rejects.toThrow('The relay answered 401');
    await page.close();
    const again = await browser.openPage('options.html#sources');
    await waitForText(again, /HC Webhook[\s\S]*The token is wrong or was replaced\. Copy the new one into the phone/);
    await press(again, 'Show code HC Webhook');
    await press(again, 'Remove');
    await press(again, 'Remove this source');
    await waitForText(again, /^(?![\s\S]*HC Webhook)/);
    await again.close();
  }
});

it('an iPhone is set up by its link, which the code holds', async () => {
  const { endpoint, token } = await addPhone(laptop, 'Health Auto Export');
  const said = [
    ['url', encodeURIComponent(endpoint)],
    ['headers', `Authorization%2CBearer%20${token}`],
    ['format', 'json'],
    ['datatype', 'healthmetrics'],
    ['aggregatedata', 'false'],
    ['interval', 'days'],
    ['period', 'previous7Days'],
    ['syncinterval', 'hours'],
    ['syncquantity', '1'],
    ['enabled', 'true'],
  ].map(([name, value]) => `${name}=${value}`);
  const page = await laptop.openPage('options.html#sources');
  await press(page, 'Manage Health Auto Export');
  expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\/ingest\//);
  expect(await shownCode(page)).toEqual(codeOf(`com.HealthExport://automation?name=Unslouch&${said.join('&')}`));
  await page.close();
});

function isSlow({ id }: Emulated): boolean {
  return id === 'whoop' || id === 'withings';
}

/** The provider's own page, which the press opens in a tab. */
async function askConsent(provider: Emulated): Promise<Page> {
  await press(sources, `Connect ${provider.name}`);
  return laptop.openedPage(provider.url);
}

async function rowSays(provider: Emulated, state: string, withinMs?: number): Promise<void> {
  await waitForText(sources, new RegExp(`${provider.name}\\s+(Steps and s|S)leep\\s+${state}`), withinMs);
}

/** Tells the relay, and waits until both open popups show it; how long that took is printed, never asserted. */
async function arrives(provider: Emulated, news: News, shown: RegExp): Promise<void> {
  for (const page of popups) await page.bringToFront();
  const both = popups.map((page) => waitForText(page, shown, 60_000));
  const began = performance.now();
  expect(await tell(provider, news)).toBe(204);
  await Promise.all(both);
  const took = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`${provider.name}, ${news.kind}: on both open popups after ${took} s\n`);
}

function asleep(night: WornNight): RegExp {
  const minutes = (night.light + night.deep + night.rem) / 60;
  const rest = minutes % 60 === 0 ? '' : ` ${minutes % 60} min`;
  return new RegExp(`${Math.floor(minutes / 60)} h${rest} asleep`);
}

/** What each provider has to tell, as far back as it goes. */
function wornBy(): Readonly<Record<string, ToldWorn>> {
  const told = providers.map(({ id, carries, wearer }) => {
    const reach = REACH[id] ?? { steps: TWO_YEARS, nights: TWO_YEARS };
    const since = (back: number) => addDays(localDayOf(Date.now(), 0), -back);
    // It reaches back by days of UTC: where the sun rises earlier, the oldest one's first hours belong to the day before.
    const startOf = (day: LocalDay) => days(localDayToUtcDay(day)) - minutes(wearer.offsetMinutesAt(Date.now()));
    const reached = ({ day }: { readonly day: LocalDay }) =>
      utcDayOf(startOf(day)) >= utcDayOf(Date.now()) - reach.steps;
    const steps = carries === 'sleep' ? [] : wearer.days().filter(reached);
    const nights = wearer.nights().filter(({ day }) => day >= since(reach.nights));
    return [
      id,
      {
        steps: Object.fromEntries(steps.map(({ day, steps: count }) => [day, count])),
        nights: nights.map(({ start }) => start).sort((a, b) => a - b),
      },
    ] as const;
  });
  return Object.fromEntries(told);
}
