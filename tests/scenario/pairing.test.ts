import { askToJoin } from '@unslouch/extension/src/app/pairing/ask-to-join.ts';
import { offerPairing } from '@unslouch/extension/src/app/pairing/offer-pairing.ts';
import { commitTo } from '@unslouch/extension/src/app/pairing/pairing-digits.ts';
import { revokeDevice } from '@unslouch/extension/src/app/revoke-device.ts';
import type { RelayDoor } from '@unslouch/extension/src/ports/relay-door.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import { pairingPayload, parsePairing } from '@unslouch/shared/protocol/pairing.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair } from './device.test-kit.ts';
import { meet, members, value } from './pairing.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

const DONE = { ok: true, value: null };

describe('pairing by code', () => {
  it('lets a device in that shows the digits, and it reads everything and writes', async () => {
    const laptop = createDevice('laptop', relay.origin);
    await laptop.createAccount();
    const glass = await laptop.drink();
    await laptop.sync();
    const desk = createDevice('desk', relay.origin);
    const { asked, newcomer } = await meet(relay.origin, laptop, desk);
    expect(asked.digits).toMatch(/^\d{6}$/);
    expect(await newcomer.admit(`${asked.digits.slice(0, 3)} ${asked.digits.slice(3)}`)).toEqual(DONE);
    expect(await asked.enter()).toEqual(DONE);
    desk.pass(minutes(1));
    const second = await desk.drink(2);
    expect(await desk.sync()).toBe('synced');
    expect(await laptop.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([glass, second]);
    expect(await laptop.facts()).toEqual([glass, second]);
  });

  it('sends nothing, and takes nothing up, before the other device has said yes', async () => {
    const { laptop, desk } = await unpaired();
    await desk.drink();
    const { asked, newcomer } = await meet(relay.origin, laptop, desk);
    expect(await asked.enter()).toMatchObject({ problem: { code: 'pairing.not-yet' } });
    expect(await desk.ports.store.loadMembership()).toBeNull();
    expect(desk.network.sent.filter(({ path }) => /batches|segments|chain/.test(path))).toEqual([]);
    await newcomer.admit(asked.digits);
    expect(await asked.enter()).toEqual(DONE);
  });

  it('ends after three wrong answers', async () => {
    const { laptop, desk } = await unpaired();
    const { asked, newcomer } = await meet(relay.origin, laptop, desk);
    const wrong = asked.digits === '000000' ? '000001' : '000000';
    expect(await newcomer.admit(wrong)).toMatchObject({ problem: { code: 'pairing.digits', params: { left: 2 } } });
    expect(await newcomer.admit('12')).toMatchObject({ problem: { code: 'pairing.digits', params: { left: 1 } } });
    expect(await newcomer.admit(wrong)).toMatchObject({ problem: { code: 'pairing.burnt' } });
    expect(await newcomer.admit(asked.digits)).toMatchObject({ problem: { code: 'pairing.over' } });
    expect(await members(laptop)).toBe(1);
  });

  it('takes a code once, forgives how it is typed, and knows no other', async () => {
    const { laptop, desk } = await unpaired();
    const offered = value(await offerPairing(laptop.ports));
    const waiting = offered.waitForNewcomer();
    const typed = `${offered.code.slice(0, 4)}-${offered.code.slice(4)}`.toLowerCase().replaceAll('0', 'o');
    const first = askToJoin(desk.ports, relay.origin, typed);
    await waiting;
    const late = createDevice('late', relay.origin);
    expect(await askToJoin(late.ports, relay.origin, offered.code)).toMatchObject({
      problem: { code: 'pairing.taken' },
    });
    expect(await askToJoin(late.ports, relay.origin, 'ZZZZZZZZ')).toMatchObject({ problem: { code: 'pairing.code' } });
    expect(await askToJoin(late.ports, relay.origin, 'hello')).toMatchObject({ problem: { code: 'pairing.code' } });
    expect((await first).ok).toBe(true);
  });

  it('is over when nobody came', async () => {
    const { laptop } = await unpaired();
    const offered = value(await offerPairing(laptop.ports));
    const waiting = offered.waitForNewcomer();
    laptop.pass(minutes(6));
    expect(await waiting).toMatchObject({ problem: { code: 'pairing.over' } });
  });

  it('goes through lost requests and answers, and adds the device once', async () => {
    const { laptop, desk } = await unpaired();
    laptop.network.loseNextAnswer(({ method }) => method === 'PUT');
    desk.network.loseNextAnswer(({ method }) => method === 'PUT');
    const { asked, newcomer } = await meet(relay.origin, laptop, desk);
    laptop.network.loseNextAnswer(({ method, path }) => method === 'POST' && path === '/v1/chain');
    expect(await newcomer.admit(asked.digits)).toMatchObject({ problem: { code: 'relay-unreachable' } });
    expect(await newcomer.admit(asked.digits)).toEqual(DONE);
    expect(await asked.enter()).toEqual(DONE);
    expect(await members(laptop)).toBe(2);
  });

  it('gives a device that was revoked another name, and lets it in again with what it has', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const former = await desk.ports.store.loadDevice();
    await revokeDevice(laptop.ports, former);
    const glass = await desk.drink();
    const { asked, newcomer } = await meet(relay.origin, laptop, desk);
    await newcomer.admit(asked.digits);
    expect(await asked.enter()).toEqual(DONE);
    expect(await desk.ports.store.loadDevice()).not.toBe(former);
    expect(await desk.sync()).toBe('synced');
    await laptop.sync();
    expect(await laptop.facts()).toEqual([glass]);
  });
});

describe('a relay between two devices that pair', () => {
  it('shows other digits when it puts its own keys in, and adds nobody', async () => {
    const { laptop, desk } = await unpaired();
    const crypto = laptop.ports.crypto;
    const [signing, agreement] = [await crypto.createSigningKeys(), await crypto.createAgreementKeys()];
    // Towards the holder the relay asks with keys of its own; towards the newcomer it stays in the middle.
    const doorAt = (origin: string) =>
      tampered(desk.ports.doorAt(origin), (message) =>
        message.kind === 'request'
          ? {
              ...message,
              signKey: bytesToField(signing.publicKey),
              agreementKey: bytesToField(agreement.publicKey),
            }
          : message,
      );
    const { asked, newcomer } = await meet(relay.origin, laptop, desk, { ...desk.ports, doorAt });
    expect(await newcomer.admit(asked.digits)).toMatchObject({ problem: { code: 'pairing.digits' } });
    expect(await members(laptop)).toBe(1);
    expect(await asked.enter()).toMatchObject({ ok: false });
  });

  it('is found out when it reveals something else than it committed to', async () => {
    const { laptop, desk } = await unpaired();
    const doorAt = (origin: string) =>
      tampered(desk.ports.doorAt(origin), (message) =>
        message.kind === 'reveal' ? { ...message, nonce: bytesToField(new Uint8Array(32)) } : message,
      );
    const offered = value(await offerPairing(laptop.ports));
    const waiting = offered.waitForNewcomer();
    const asked = await askToJoin({ ...desk.ports, doorAt }, relay.origin, offered.code);
    expect(asked).toMatchObject({ problem: { code: 'pairing.tampered' } });
    await waiting;
  });

  it('leads nobody into an account of its own: the digits are bound to the account', async () => {
    const { laptop, desk } = await unpaired();
    const trap = createDevice('trap', relay.origin);
    await trap.createAccount();
    const account = await trap.account();
    const nonce = laptop.ports.crypto.randomBytes(32);
    const commitment = bytesToField(await commitTo(laptop.ports.crypto, account, nonce));
    const doorAt = (origin: string) =>
      tampered(desk.ports.doorAt(origin), (message) => {
        if (message.kind === 'offer') return { kind: 'offer', account: account as typeof message.account, commitment };
        return message.kind === 'reveal' ? { kind: 'reveal', nonce: bytesToField(nonce) } : message;
      });
    const { asked, newcomer } = await meet(relay.origin, laptop, desk, { ...desk.ports, doorAt });
    expect(await newcomer.admit(asked.digits)).toMatchObject({ problem: { code: 'pairing.digits' } });
  });
});

async function unpaired() {
  const [laptop, desk] = [createDevice('laptop', relay.origin), createDevice('desk', relay.origin)];
  await laptop.createAccount();
  return { laptop, desk };
}

function tampered(door: RelayDoor, bend: (message: ReturnType<typeof read>) => ReturnType<typeof read>): RelayDoor {
  return {
    ...door,
    async viewRendezvous(code) {
      const view = await door.viewRendezvous(code);
      if (!view.ok) return view;
      return { ok: true, value: { ...view.value, payload: pairingPayload(bend(read(view.value.payload))) } };
    },
    putRendezvous: (code, put) =>
      door.putRendezvous(code, { ...put, payload: pairingPayload(bend(read(put.payload))) }),
  };
}

function read(payload: string) {
  return value(parsePairing(payload));
}
