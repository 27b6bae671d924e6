// The providers on this machine, with one person in each: `npm run emulators`. Says how a relay is told of them, and
// where their buttons are. A developer can connect "a watch" without having one.

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Emulated, News } from '../tests/emulators/emulated.ts';
import { deliver } from '../tests/emulators/emulated.ts';
import { startGoogleHealth } from '../tests/emulators/google-health/google-emulator.ts';
import { startOura } from '../tests/emulators/oura/oura-emulator.ts';
import { startPolar } from '../tests/emulators/polar/polar-emulator.ts';
import { startWhoop } from '../tests/emulators/whoop/whoop-emulator.ts';
import { startWithings } from '../tests/emulators/withings/withings-emulator.ts';

const { values } = parseArgs({
  options: {
    relay: { type: 'string', default: 'http://127.0.0.1:8787' },
    days: { type: 'string', default: '730' },
  },
});
const days = Number(values.days);
const FIRST_PORT = 8_801;
const starts = [startWithings, startPolar, startOura, startWhoop, startGoogleHealth];
const providers: readonly Emulated[] = await Promise.all(
  starts.map((start, index) => start({ port: FIRST_PORT + index, days })),
);
for (const provider of providers) provider.hookAt(`${values.relay}/v1/hooks/${provider.id}`);

console.log(`Put these lines into worker/.dev.vars and run npm start: its relay reads them. Take the file away afterwards, as the tests'
relays would read it too. npm run relay takes them from its environment, with UNSLOUCH_ before each name.\n`);
console.log('CONNECTION_SECRET="a secret for this machine"');
for (const { settings } of providers) {
  for (const [name, value] of Object.entries(settings)) console.log(`${name}="${value}"`);
}
console.log(`\nConnect from the Sources page. Then type, here:
  walk ID        500 steps, and the relay is told      (ID: ${providers.map(({ id }) => id).join(', ')})
  score ID       the last night is scored anew
  remove ID      the last night is deleted
  mood ID MOOD   well, busy, broken, garbage, slow or silent
  quit`);

for await (const line of createInterface({ input: process.stdin })) {
  const [verb = '', id = '', mood = ''] = line.trim().split(/\s+/);
  if (verb === 'quit') break;
  const provider = providers.find((one) => one.id === id);
  if (provider === undefined) console.log('Which provider?');
  else if (verb === 'mood' && isMood(mood)) provider.be(mood);
  else await report(provider, verb);
}
for (const provider of providers) await provider.close();

async function report(provider: Emulated, verb: string): Promise<void> {
  const news = newsOf(provider, verb);
  if (news === null) return console.log('Walk, score, remove, mood or quit?');
  const status = await provider
    .notification(news)
    .then(deliver)
    .catch(() => 'nothing: nobody has subscribed');
  console.log(`The relay said ${status}.`);
}

function newsOf({ wearer }: Emulated, verb: string): News | null {
  switch (verb) {
    case 'walk':
      wearer.walk(500);
      return { kind: 'walked' };
    case 'score':
      return { kind: 'scored', night: wearer.rescore(wearer.lastNight().id) };
    case 'remove': {
      const night = wearer.lastNight();
      wearer.removeNight(night.id);
      return { kind: 'removed', night };
    }
    default:
      return null;
  }
}

function isMood(text: string): text is Parameters<Emulated['be']>[0] {
  return ['well', 'busy', 'broken', 'garbage', 'slow', 'silent'].includes(text);
}
