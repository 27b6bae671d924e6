import { Worker } from 'node:worker_threads';

export interface HangWatch {
  /** What is read from now on. */
  begin(target: string): void;
  /** The next input, by its number. */
  next(number: number): void;
  end(): Promise<number>;
}

/** In plain JavaScript: it runs beside whatever was bundled. */
const WATCH = `
const { parentPort, workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { at, patience } = workerData;
let [target, seen, since] = ['', -1, Date.now()];
parentPort.on('message', (begun) => { target = begun; since = Date.now(); });
setInterval(() => {
  const number = Atomics.load(at, 0);
  if (number !== seen) [seen, since] = [number, Date.now()];
  if (Date.now() - since < patience) return;
  writeSync(2, 'HUNG in ' + target + ', number ' + number + ': no answer for ' + patience / 1000 + ' s\\n');
  process.kill(process.pid, 'SIGKILL');
}, Math.min(1000, patience / 4));
`;

/**
 * A reader that never ends keeps its own thread from saying so. This is another one: it names the input that was being read, and
 * ends the process.
 */
export function watchForHang(patience: number): HangWatch {
  const at = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WATCH, { eval: true, workerData: { at, patience } });
  worker.unref();
  return {
    begin: (target) => worker.postMessage(target),
    next: (number) => void Atomics.store(at, 0, number),
    end: () => worker.terminate(),
  };
}
