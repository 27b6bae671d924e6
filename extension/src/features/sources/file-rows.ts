import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { sourceName } from '../today/wearable-lines.ts';
import type { Measured } from './measured-of.ts';
import { barsOf, gapSentence, type SourceRow, sentences } from './source-row.ts';

/** What came in by another way than a connection that is listed itself: from files, mostly. */
export function fileRows(
  i18n: I18n,
  measured: ReadonlyMap<string, Measured>,
  listed: ReadonlySet<string>,
  now: EpochMs,
): readonly SourceRow[] {
  return [...measured]
    .filter(([provider]) => !listed.has(provider))
    .map(([provider, of]) => ({
      key: provider,
      name: sourceName(provider),
      kind: of.carries === 'sleep' ? 'sleep' : 'steps',
      detail: i18n.t(`sources.${of.carries}`),
      state: sentences(
        i18n.t('sources.lastData', { age: i18n.relative(Math.min(0, of.lastDataAt - now)) }),
        gapSentence(i18n, of),
      ),
      trouble: false,
      bars: barsOf(of),
    }));
}
