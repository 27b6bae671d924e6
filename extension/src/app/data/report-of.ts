import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { Condition } from '../../ports/data-store.ts';

/** What runs here, as the browser says of itself. */
export interface Surroundings {
  readonly build: string;
  readonly browser: string;
  readonly language: string;
}

/**
 * What may go into a report of a fault: how things stand, never what they are. Settings by name without their values, counts
 * by their magnitude, decisions and problems by kind, no instant.
 */
export function reportOf(condition: Condition, surroundings: Surroundings): object {
  const { schema, rows, settings, decisions, sessionRuns, sync, keptAside } = condition;
  return {
    ...surroundings,
    schema,
    rows: Object.fromEntries(Object.entries(rows).map(([table, count]) => [table, magnitude(count)])),
    changedSettings: changed(settings),
    sessionRuns,
    sync: { on: sync.on, problem: sync.problem?.code ?? null, failures: magnitude(sync.failures) },
    keptAside: tally(keptAside.map(({ code }) => code)),
    decisions: tally(decisions.flatMap(({ kind, reasons = [] }) => [kind, ...reasons.map((why) => `${kind}: ${why}`)])),
  };
}

function changed(stored: Condition['settings']): readonly string[] {
  const { others, ...usual } = parseSettings({}).settings;
  return Object.entries(usual)
    .filter(([key, value]) => key in stored && JSON.stringify(stored[key]) !== JSON.stringify(value))
    .map(([key]) => key);
}

function tally(words: readonly string[]): Readonly<Record<string, string>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted().map(([word, count]) => [word, magnitude(count)]));
}

/** 0, or the power of ten that is reached: "100+". */
function magnitude(count: number): string {
  return count === 0 ? '0' : `${10 ** Math.floor(Math.log10(count))}+`;
}
