import type { AnyFact } from './fact.ts';

/** What a person did or how they sat: it belongs to the day of its start alone, unlike steps and sleep. */
export function isEntry({ type }: Pick<AnyFact, 'type'>): boolean {
  return type !== 'stepInterval' && type !== 'sleepEpisode' && type !== 'dataSource' && type !== 'zoneChange';
}
