import type { Reporter } from '../../ports/reporter.ts';

/** Shows in the browser's extension page, where a person can copy it from; nothing is sent anywhere. */
export function createConsoleReporter(): Reporter {
  return {
    report(failure) {
      // biome-ignore lint/suspicious/noConsole: this is what the console is for
      console.error(failure);
    },
  };
}
