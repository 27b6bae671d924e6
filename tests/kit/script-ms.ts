import type { CDPSession, Protocol } from 'puppeteer-core';

/** Milliseconds that scripts of a page or worker ran while the work was done, from a CPU profile. Ends the session. */
export async function scriptMsDuring(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return scriptMs(profile);
}

/** Names that the profiler gives to what is no script. */
const NO_SCRIPT = ['(idle)', '(program)', '(root)'];

function scriptMs({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const ran = samples.map((node, index) => (NO_SCRIPT.includes(names.get(node) ?? '') ? 0 : (timeDeltas[index] ?? 0)));
  return ran.reduce((sum, microseconds) => sum + microseconds, 0) / 1_000;
}
