/**
 * The one line that the relay ever logs. Names and places only: a message may quote what it stumbled over, and that may be
 * a secret or a person's data.
 */
export function reportCrash(error: unknown, place: string): void {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  // biome-ignore lint/suspicious/noConsole: a Worker's log is its console, and this is its only writer.
  console.error(JSON.stringify({ event: 'crash', place, error: name, at: frames.slice(0, 5).map((f) => f.trim()) }));
}
