import { hours } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { startPolar } from '../emulators/polar/polar-emulator.ts';
import { createEngine } from './engine.test-kit.ts';

it('a day that has begun in the east is fetched before it begins in UTC', async () => {
  const polar = await startPolar({ days: 3, zone: 'Pacific/Kiritimati' });
  const engine = createEngine(polar);
  const noon = hours(12);
  engine.pass(hours(24) + noon - (engine.now() % hours(24)));
  const { day } = polar.wearer.walk(777);
  expect(day > new Date(engine.now()).toISOString().slice(0, 10)).toBe(true);
  await engine.arrive();
  for (const _ of [1, 2]) await engine.run();
  expect([...engine.disk.days.values()].join()).toContain('"stepCount":777');
  await polar.close();
});
