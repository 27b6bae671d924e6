import type { Snapshot } from './read-snapshot.ts';

/** What may go into a report of a fault: no device, no exercise, no name that a person gave. */
const TOLD_OF_A_DECISION = ['kind', 'reasons', 'boutMs', 'nextDue', 'retryAt', 'until'] as const;

/** Numbers and switches tell how it was set; texts and lists might tell of whom. */
export function diagnosticsOf({ decisions, settings, rows, session }: Snapshot, build: string): object {
  return {
    build,
    rows,
    sessionRuns: session !== null,
    settings: Object.fromEntries(
      Object.entries(settings).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean'),
    ),
    decisions: decisions.map(({ at, decision }) => ({ at, ...pick(decision, TOLD_OF_A_DECISION) })),
  };
}

function pick(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
}
