import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { afterAll, expect, it, vi } from 'vitest';
import { createRunOnce } from '../../worker/src/connections/run-once.ts';
import type { Emulated } from '../emulators/emulated.ts';
import { startGoogleHealth } from '../emulators/google-health/google-emulator.ts';
import { startOura } from '../emulators/oura/oura-emulator.ts';
import { startPolar } from '../emulators/polar/polar-emulator.ts';
import { startWhoop } from '../emulators/whoop/whoop-emulator.ts';
import { startWithings } from '../emulators/withings/withings-emulator.ts';
import { createEngine, type Engine, PATIENCE } from './engine.test-kit.ts';

const DAYS = { days: 12 };
const [withings, oura, polar] = await Promise.all([startWithings(DAYS), startOura(DAYS), startPolar(DAYS)]);
/** A quick run takes those whose tokens differ: they rotate, are good once, live for ever. */
const others = process.env['CLOUDS'] === 'all' ? [startWhoop, startGoogleHealth] : [];
const rest: readonly Emulated[] = await Promise.all(others.map((start) => start(DAYS)));
const providers: readonly Emulated[] = [withings, oura, polar, ...rest];
afterAll(async () => {
  for (const provider of providers) await provider.close();
});
vi.setConfig({ testTimeout: 120_000 });

/** Until nothing is left to do now; time passes where it waits. */
async function settle(engine: Engine): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    await engine.run();
    const row = engine.connection();
    if (row === null || row.stage === 'needs-consent') return;
    const waits = row.retryAt ?? row.turnAt ?? row.pastAt ?? 0;
    if (waits > engine.now()) engine.pass(waits - engine.now());
    else if (row.stage === 'active' && row.backfill === null && row.dirty.length === 0 && row.pollAt > engine.now())
      return;
  }
  throw new Error(`It didn't come to rest: ${JSON.stringify(engine.connection())}`);
}

async function connected(provider: Emulated = withings): Promise<Engine> {
  const engine = createEngine(provider);
  await engine.arrive();
  await settle(engine);
  expect(engine.connection()).toMatchObject({ stage: 'active', problem: null });
  return engine;
}

/** Nothing that was there is lost or other by now; only a day that was empty may have begun. */
function isPartOf(days: ReadonlyMap<number, string>, all: ReadonlyMap<number, string>): boolean {
  return [...days].every(([day, said]) => [said, '[]'].includes(all.get(day) ?? '[]'));
}

/** Does what the person is asked to do, after which all is well; answers how it stood before. */
async function consentIfAsked(engine: Engine, why: string): Promise<string> {
  const { stage, problem } = engine.connection() ?? {};
  if (stage === 'needs-consent') {
    await engine.arrive('second');
    await settle(engine);
  }
  expect(engine.connection(), why).toMatchObject({ stage: 'active', problem: null });
  return `${stage} ${problem}`;
}

/** A refresh token that is good once is lost where its answer is. */
const GOOD_ONCE: readonly string[] = ['oura', 'whoop'];

it.each(providers)(
  'goes on wherever the relay was killed in a refresh and a poll of $name, with nothing lost or doubled',
  async (provider) => {
    const whole = await connected(provider);
    const [days, reuses] = [new Map(whole.disk.days), provider.grants.reuses()];
    const outcomes: string[] = [];
    for (const when of ['before', 'after'] as const) {
      for (let contact = 1; ; contact++) {
        provider.pass(minutes(1));
        whole.disk.days.clear();
        whole.change((row) => ({ ...row, accessExpiresAt: row.accessExpiresAt && 0, pollAt: 0, subscribeAt: 0 }));
        whole.killAt(contact, when);
        const ended = await whole.run();
        whole.killAt(null);
        await settle(whole);
        outcomes.push(await consentIfAsked(whole, `killed ${when} contact ${contact}`));
        expect(isPartOf(whole.disk.days, days)).toBe(true);
        expect(whole.disk.days.size).toBeGreaterThan(0);
        if (ended === 'ended') break;
        expect(contact).toBeLessThan(30);
      }
    }
    const burnt = outcomes.filter((one) => one !== 'active null');
    expect(new Set(burnt)).toEqual(
      new Set(GOOD_ONCE.includes(provider.id) ? ['needs-consent consent-interrupted'] : []),
    );
    // It is tried once whether it was spent.
    expect([provider.grants.reuses() - reuses, provider.refused()]).toEqual([burnt.length, 0]);
  },
);

it.each(providers)(
  'goes on wherever the relay was killed on the way in to $name, or asks for consent again',
  async (provider) => {
    const whole = await connected(provider);
    const reuses = provider.grants.reuses();
    const outcomes = new Set<string>();
    for (const when of ['before', 'after'] as const) {
      for (let contact = 1, reached = ''; reached !== 'active'; contact++) {
        provider.pass(minutes(1)); // its limit is for all who come, and each engine here knows of itself alone
        const engine = createEngine(provider);
        await engine.arrive();
        engine.killAt(contact, when);
        await engine.run();
        reached = engine.connection()?.stage ?? '';
        engine.killAt(null);
        await settle(engine);
        outcomes.add(await consentIfAsked(engine, `killed ${when} contact ${contact}`));
        expect(engine.disk.days).toEqual(whole.disk.days);
        expect(engine.disk.users.size).toBe(1);
        expect(contact).toBeLessThan(12);
      }
    }
    // A code is good once: whoever was killed between its request and its answer can't know the tokens.
    expect([...outcomes].sort()).toEqual(['active null', 'needs-consent consent-interrupted']);
    expect([provider.grants.reuses() - reuses, provider.refused()]).toEqual([0, 0]);
  },
);

// Polar's tokens live for ever.
it.each(providers.filter(({ id }) => id !== 'polar'))(
  'refreshes once for a thousand who ask $name at the same time, and loses none of their days',
  async (provider) => {
    const engine = await connected(provider);
    const [before, reused] = [provider.grants.refreshes(), provider.grants.reuses()];
    engine.change((row) => ({ ...row, accessExpiresAt: 0, pollAt: 0 }));
    const run = createRunOnce(async () => void (await engine.run()));
    const marked = Array.from({ length: 1_000 }, async (_, index) => {
      const day = Math.floor(engine.now() / hours(24)) - (index % 9);
      engine.change((row) => ({
        ...row,
        dirty: [...row.dirty, { from: day, to: day + 1, mark: row.nextMark }].slice(-20),
        nextMark: row.nextMark + 1,
      }));
      await run(provider.id);
    });
    await Promise.all(marked);
    await settle(engine);
    expect(provider.grants.refreshes() - before).toBe(1);
    expect(provider.grants.reuses()).toBe(reused);
    expect(engine.connection()).toMatchObject({ stage: 'active', dirty: [], problem: null });
  },
);

const TROUBLES = [
  ['busy', 'provider-busy'],
  ['broken', 'provider-broken'],
  ['garbage', 'provider-unreadable'],
  ['silent', 'provider-silent'],
] as const;

it.each(process.env['CLOUDS'] === 'all' ? providers : [withings])(
  'shows an hour of each trouble of $name, spares it though it is killed again and again, and heals',
  async (provider) => {
    const { days } = (await connected(provider)).disk;
    const reuses = provider.grants.reuses();
    for (const [mood, problem] of TROUBLES) {
      provider.pass(hours(1));
      const engine = await connected(provider);
      engine.change((row) => ({ ...row, pollAt: 0 }));
      engine.disk.days.clear();
      provider.be(mood);
      // Nobody waits twenty seconds here, twenty times, for what never answers.
      if (mood === 'silent') engine.waitFor(50);
      const asked = provider.asked().length;
      let kills = 0;
      for (const end = engine.now() + hours(1); engine.now() < end; ) {
        engine.killAt(1 + (kills % 3), kills % 2 === 0 ? 'before' : 'after');
        if ((await engine.run()) === 'killed') kills++;
        engine.killAt(null);
        await engine.run();
        expect(engine.connection(), mood).toMatchObject({ stage: 'active', problem, retryAt: expect.any(Number) });
        engine.pass(Math.max(minutes(1), (engine.connection()?.retryAt ?? 0) - engine.now()));
      }
      expect(kills).toBeGreaterThan(0);
      expect(provider.asked().length - asked).toBeLessThan(40);
      provider.be('well');
      engine.waitFor(PATIENCE);
      await settle(engine);
      expect(engine.connection(), mood).toMatchObject({ stage: 'active', problem: null, failures: 0 });
      expect(isPartOf(engine.disk.days, days)).toBe(true);
      expect(engine.disk.days.size).toBeGreaterThan(0);
    }
    expect(provider.grants.reuses()).toBe(reuses);
  },
);
