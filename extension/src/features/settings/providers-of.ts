import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';

/** Whose records there are to delete: also those whose nights another source tells better, for they lie here as well. */
export function providersOf(days: readonly DaySummary[]): readonly string[] {
  const sources = days.flatMap(({ wearable }) => {
    const explanation = wearable?.steps?.explanation;
    const steps =
      explanation?.kind === 'union' ? explanation.parts.map(({ source }) => source) : (explanation?.source ?? []);
    const { main = null, naps = [], notCounted = [] } = wearable?.sleep ?? {};
    const counted = [main ?? [], naps].flat().map(({ episode }) => episode);
    return [steps, [...counted, ...notCounted].map(({ source }) => source)].flat();
  });
  return [...new Set(sources.map((source) => source.split('/')[0] ?? source))].sort();
}
