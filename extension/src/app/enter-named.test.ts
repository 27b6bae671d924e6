import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { expect, it } from 'vitest';
import { enterNamed, type NamingPorts } from './enter-named.ts';

const OLD = 'old' as DeviceId;
const FRESH = 'fresh' as DeviceId;

function start(name: (device: DeviceId) => Promise<void> = async () => {}) {
  const happened: string[] = [];
  let device = OLD;
  const ports: NamingPorts = {
    loadDevice: async () => device,
    async name(named) {
      happened.push(`named ${named}`);
      await name(named);
    },
    report: (error) => happened.push(`reported ${error}`),
  };
  const enter = (ok: boolean, as: DeviceId) =>
    enterNamed(ports, async () => {
      happened.push('entered');
      device = as;
      return { ok };
    });
  return { happened, enter };
}

it('has the name stored when the account is entered: the page may close then', async () => {
  const { happened, enter } = start();
  expect(await enter(true, OLD)).toEqual({ ok: true });
  expect(happened).toEqual(['named old', 'entered']);
});

it('names a device anew that comes back as another one, and only where it came in', async () => {
  const back = start();
  await back.enter(true, FRESH);
  expect(back.happened).toEqual(['named old', 'entered', 'named fresh']);
  const refused = start();
  await refused.enter(false, FRESH);
  expect(refused.happened).toEqual(['named old', 'entered']);
});

it('reports a name that could not be stored, and enters', async () => {
  const { happened, enter } = start(() => Promise.reject(new Error('disk full')));
  expect(await enter(true, OLD)).toEqual({ ok: true });
  expect(happened).toEqual(['named old', 'reported Error: disk full', 'entered']);
});
