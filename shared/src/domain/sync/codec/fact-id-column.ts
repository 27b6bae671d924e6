import type { DeviceId, FactId, SourceKey } from '../../log/fact.ts';
import type { Column } from './column.ts';
import { instants, integers } from './number-column.ts';
import { oneOf, texts } from './text-column.ts';

/**
 * Identities: how each is made, who made it (device id or source key), then the rest of each making in turn: the counts of
 * the persons', metric, start and length of the intervals, metric and external id of the externals.
 */
export const factIds: Column<FactId> = {
  accepts: isFactId,
  write(to, ids) {
    const persons = ids.filter((id) => id.by === 'person');
    const intervals = ids.filter((id) => id.by === 'interval');
    const externals = ids.filter((id) => id.by === 'external');
    makings.write(
      to,
      ids.map((id) => id.by),
    );
    texts.write(to, ids.map(makerOf));
    integers.write(
      to,
      persons.map((id) => id.count),
    );
    metrics.write(
      to,
      intervals.map((id) => id.metric),
    );
    instants.write(
      to,
      intervals.map((id) => id.start),
    );
    integers.write(
      to,
      intervals.map((id) => id.length),
    );
    metrics.write(
      to,
      externals.map((id) => id.metric),
    );
    texts.write(
      to,
      externals.map((id) => id.externalId),
    );
  },
  read(from, count) {
    const by = makings.read(from, count);
    const makers = texts.read(from, count);
    const counts = integers.read(from, tally(by, 'person'));
    const intervals = tally(by, 'interval');
    const intervalMetrics = metrics.read(from, intervals);
    const starts = instants.read(from, intervals);
    const lengths = integers.read(from, intervals);
    const externals = tally(by, 'external');
    const externalMetrics = metrics.read(from, externals);
    const externalIds = texts.read(from, externals);
    if (from.in.failed) return [];
    const next = { person: 0, interval: 0, external: 0 };
    return by.map((making, row): FactId => {
      const maker = makers[row] as string;
      const at = next[making]++;
      if (making === 'person') return { by: making, device: maker as DeviceId, count: counts[at] as number };
      const source = maker as SourceKey;
      if (making === 'external')
        return { by: making, source, metric: externalMetrics[at] ?? 'source', externalId: externalIds[at] as string };
      const start = starts[at] as number;
      return { by: making, source, metric: intervalMetrics[at] ?? 'source', start, length: lengths[at] as number };
    });
  },
};

const makings = oneOf('person', 'interval', 'external');
const metrics = oneOf('steps', 'sleep', 'source');

function makerOf(id: FactId): string {
  return id.by === 'person' ? id.device : id.source;
}

function tally(by: readonly FactId['by'][], making: FactId['by']): number {
  return by.reduce((sum, one) => (one === making ? sum + 1 : sum), 0);
}

function isFactId(value: unknown): boolean {
  const id = value as FactId;
  if (!makings.accepts(id?.by) || !isName(makerOf(id))) return false;
  if (id.by === 'person') return integers.accepts(id.count);
  if (!metrics.accepts(id.metric)) return false;
  return id.by === 'interval'
    ? integers.accepts(id.start) && integers.accepts(id.length)
    : texts.accepts(id.externalId);
}

/** Keys are joined by colons, so no name may hold one. */
function isName(maker: unknown): boolean {
  return typeof maker === 'string' && !maker.includes(':');
}
