import type { Live } from './live.ts';

/** The value of this moment, without watching on. */
export function firstValue<T>(live: Live<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    stop = live.subscribe(
      (value) => {
        resolve(value);
        stop();
      },
      (failure) => reject(failure),
    );
  });
}
