/**
 * A browser stops a background between any two of its awaits. Here every call of a port is such a point: just before its
 * effect, which is just after the one before. A killed task simply never goes on, as in the browser.
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
            if (left-- > 0) return member.apply(target, args);
            die();
            return new Promise(() => {});
          };
        },
      }),
  };
}
