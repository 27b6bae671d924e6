import { afterAll, describe, expect, it, vi } from 'vitest';
import { deliver, type Emulated, tell } from '../emulators/emulated.ts';
import { startGoogleHealth } from '../emulators/google-health/google-emulator.ts';
import { startOura } from '../emulators/oura/oura-emulator.ts';
import { startPolar } from '../emulators/polar/polar-emulator.ts';
import { startWhoop } from '../emulators/whoop/whoop-emulator.ts';
import { startWithings } from '../emulators/withings/withings-emulator.ts';
import { connectionOf, consentAt, disconnect, showsAll, watch } from './connect.test-kit.ts';
import { createPair } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const DAYS = { days: 12 };
/** A quick run takes one provider the whole way; the full one takes all. */
const started = process.env['CLOUDS'] === 'all' ? [startPolar, startOura, startWhoop, startGoogleHealth] : [];
const providers: readonly Emulated[] = await Promise.all([startWithings, ...started].map((start) => start(DAYS)));
afterAll(async () => {
  for (const provider of providers) await provider.close();
});

const relay = useRelay({
  CONNECTION_SECRET: 'a secret for tokens',
  BACKFILL_DAYS: '12',
  ...Object.assign({}, ...providers.map(({ settings }) => settings)),
});

vi.setConfig({ testTimeout: 180_000 });

describe.each(providers)('a person of $name', (provider) => {
  const { id, wearer } = provider;

  it('connects, gets the past, sees what changes on both devices, and is forgotten', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    provider.hookAt(`${relay.origin}/v1/hooks/${id}`);
    const pages = [laptop, desk].map((device) => watch(device));
    const arrives = async () => {
      for (const page of pages) await page.until((device) => showsAll(device, provider));
    };

    expect(await connectionOf(laptop, id)).toMatchObject({ state: 'off' });
    expect((await consentAt(laptop, id, 'no')).status).toBe(400);
    expect(await (await consentAt(laptop, id)).text()).toContain('Connected');
    await arrives();
    expect(await connectionOf(desk, id)).toMatchObject({ state: 'active', backfill: null, problem: null });

    wearer.walk(512);
    const night = wearer.rescore(wearer.lastNight().id);
    const news = [{ kind: 'walked' }, { kind: 'scored', night }] as const;
    const told = await Promise.all(news.map((one) => provider.notification(one)));
    for (const one of told) expect(await deliver(one)).toBe(204);
    await arrives();

    // Replayed, it is acknowledged and nothing more.
    const marks = async () => (await relay.connection(await laptop.account())).seen;
    const before = await marks();
    expect(before.length > 0).toBe(id !== 'withings'); // which signs nothing, and says the same words whenever a day changes
    for (const one of told) expect(await deliver(one)).toBe(204);
    expect(await marks()).toEqual(before);

    // Codes and tokens name themselves; what was worn is found by its counts and by the provider's own numbers.
    const stored = [await relay.everythingOf(await laptop.account()), await relay.everythingShared()];
    expect(stored.map((text) => text.length > 20)).toEqual([true, true]);
    const worn = [...wearer.days().map(({ steps }) => steps), ...wearer.nights().map((one) => one.id)];
    for (const text of stored.flatMap((one) => [one, ...fromBase64(one)])) {
      expect(text).not.toMatch(/(access|refresh|code)-[0-9a-f]{24}/);
      expect(text).not.toMatch(new RegExp(`(?<!\\d)(${worn.join('|')})(?!\\d)`));
    }

    const gone = wearer.lastNight();
    wearer.removeNight(gone.id);
    expect(await tell(provider, { kind: 'removed', night: gone })).toBe(204);
    await arrives();

    const late = await provider.notification({ kind: 'scored', night });
    for (const page of pages) page.close();
    await disconnect(laptop, id);
    expect(await connectionOf(desk, id)).toMatchObject({ state: 'off', lastFetchedAt: null });
    expect(provider.grants.count()).toBe(0);
    expect(await relay.rows(await laptop.account(), 'connection')).toEqual([]);
    expect(await deliver(late)).toBe(404);
    expect([provider.refused(), provider.grants.reuses()]).toEqual([0, 0]);
  });
});

/** What long words of base64, with any of its two alphabets, stand for. */
function fromBase64(text: string): readonly string[] {
  return (text.match(/[\w+/-]{16,}/g) ?? []).map((word) => Buffer.from(word, 'base64url').toString('latin1'));
}
