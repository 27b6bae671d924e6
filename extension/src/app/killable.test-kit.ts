/**
 * A browser stops a background between any two of its awaits. Here every call of a port is two such points: just before its
 * effect and just after it. A killed task simply never goes on, as in the browser.
 */
export interface Killer {
  /** Runs the task and stops it at the given point, counted from 0. Tells whether it was stopped or ran to its end. */
  runUntil(point: number, task: () => Promise<unknown>): Promise<'killed' | 'finished'>;
  /** The same port, watched. */
  watch<Port extends object>(port: Port): Port;
}

export function createKiller(): Killer {
  let left = Number.POSITIVE_INFINITY;
  let die = () => {};

  function passPoint(): Promise<void> {
    if (left-- > 0) return Promise.resolve();
    die();
    return new Promise(() => {});
  }

  return {
    async runUntil(point, task) {
      left = point;
      const death = new Promise<'killed'>((resolve) => {
        die = () => resolve('killed');
      });
      const end = await Promise.race([death, task().then(() => 'finished' as const)]);
      left = Number.POSITIVE_INFINITY;
      return end;
    },
    watch: (port) =>
      new Proxy(port, {
        get(target, name, receiver) {
          const member: unknown = Reflect.get(target, name, receiver);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => {
            if (left === Number.POSITIVE_INFINITY) return member.apply(target, args);
            return watchCall(() => member.apply(target, args), passPoint);
          };
        },
      }),
  };
}

function watchCall(call: () => unknown, passPoint: () => Promise<void>): unknown {
  return (async () => {
    await passPoint();
    const answer = await call();
    await passPoint();
    return answer;
  })();
}
