import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { click, fill, press, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { healthConnectPayload, sendFromPhone } from '../kit/phone.ts';
import { type RunningRelay, startRelay } from '../kit/relay.ts';
import { addPhone, createAccount, joinAccount, openDevices, openPopupTab, type PhonePush } from '../kit/screens.ts';

let relay: RunningRelay;
let laptop: TestBrowser;
let desk: TestBrowser;
let accountWords: string;
let phone: PhonePush;
beforeAll(async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-relay-'));
  [relay, laptop, desk] = await Promise.all([
    startRelay({ stateDir, secret: 'for this test only' }),
    launch({ browser: 'chromium' }),
    launch({ browser: 'firefox' }),
  ]);
  accountWords = await createAccount(laptop, relay.url);
  phone = await addPhone(laptop);
});
afterAll(async () => {
  await Promise.all([laptop.close(), desk.close()]);
  await relay.stop();
});

// One account and its two browsers for the whole file: the desk joins it in the second test.
it('tells in a sentence that words are wrong, and uploads nothing', async () => {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const page = await openDevices(desk, relay.url);
  await fill(page, 'Your twelve words', words);
  await click(page, 'Join');
  expect(await waitForText(page, /The relay knows no account for these words/)).not.toContain('Sync is on');
  await page.close();
});

it('keeps everything while the relay is killed, says so, and heals by itself', async () => {
  await joinAccount(desk, relay.url, accountWords);
  await relay.kill();

  const sources = await laptop.openPage('options.html#sources');
  await waitForText(sources, /The relay does not answer right now\. Its clouds show here as soon as it does/, 60_000);
  const page = await openPopupTab(laptop);
  await press(page, 'Move now');
  await press(page, 'Next step');
  await waitForText(page, /Lift|Hold/);
  await press(page, 'Next step');
  await waitForText(page, /How did it feel/);
  await press(page, 'Right');
  await waitForText(page, /The relay does not answer\. Everything is kept here and sent later/, 60_000);

  await relay.start();
  await waitForText(page, /Synced/, 90_000);
  await waitForText(sources, /Not offered by this relay: Withings/, 60_000);
  const there = await openPopupTab(desk);
  await waitForText(there, /break\s+1\b|1\s+break/, 60_000);

  await sendFromPhone(phone, healthConnectPayload(Date.now(), 5_210));
  await waitForText(there, /5,210 steps/, 60_000);

  await page.setOfflineMode(true);
  await page.reload();
  await waitForText(page, /No network\. Everything is kept here and sent later/);
  await page.setOfflineMode(false);
  await waitForText(page, /Synced/, 60_000);
  await Promise.all([page.close(), there.close()]);
});

it('begins no write where the disk is nearly full, says so, and keeps the break of which it said it', async () => {
  const page = await openPopupTab(laptop);
  await press(page, 'Move now');
  await press(page, 'Next step');
  await press(page, 'Next step');
  await waitForText(page, /How did it feel/);
  // What Chromium tells an extension of the free disk; a disk that is really full is among the faults of `npm run chaos`.
  const devTools = await page.createCDPSession();
  const origin = page.url().split('/').slice(0, 3).join('/');
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 10_000_000 });
  await press(page, 'Right');
  await waitForText(page, /The disk is full/, 60_000);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin });
  await press(page, 'Right');
  await waitForText(page, /Logged/, 60_000);
  await page.close();
});

it('tells what a phone sends wrongly until it sends rightly, takes what it does not know, and loses nothing', async () => {
  const post = async (body: string, token = phone.token) => {
    const response = await fetch(phone.endpoint, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    });
    return { status: response.status, code: ((await response.json()) as { readonly code?: string }).code };
  };
  const wrongly = [
    {
      push: () => post('{}', 'A'.repeat(43)),
      status: 401,
      code: 'ingest-token-wrong',
      told: /The token is wrong or was/,
    },
    { push: () => post('x'.repeat(1_100_000)), status: 413, code: 'too-large', told: /more than a megabyte at once/ },
    { push: () => post('{"steps": ['), status: 400, code: 'malformed', told: /not a payload we can read/ },
    { push: () => post('{"colour": "blue"}'), status: 422, code: 'payload-unknown', told: /not a payload we can read/ },
  ];
  let count = 6_000;
  for (const { push, status, code, told } of wrongly) {
    expect(await push()).toEqual({ status, code });
    const popups = await Promise.all([openPopupTab(laptop), openPopupTab(desk)]);
    for (const page of popups) {
      await waitForText(page, /HC Webhook could not deliver/);
      expect(await waitForText(page, told)).toContain('HC Webhook could not deliver');
    }
    count += 1;
    await sendFromPhone(phone, { ...healthConnectPayload(Date.now(), count), colour: 'blue' });
    const steps = new RegExp(`${count.toLocaleString('en')} steps(?![^]*could not deliver)`);
    for (const page of popups) await waitForText(page, steps, 60_000);
    await Promise.all(popups.map((page) => page.close()));
  }
});
