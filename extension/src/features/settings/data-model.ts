import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { DataState } from '../../ports/data.ts';
import { sourceName } from '../today/wearable-lines.ts';

export interface DataCardProps {
  readonly progress: { readonly name: string; readonly share: number } | null;
  /** What came of the last thing that was asked for. */
  readonly said: string | null;
  readonly trouble: boolean;
  /** A backup was just saved. */
  readonly saved: string | null;
  /** A report for whoever mends a fault was just written. */
  readonly reported: string | null;
  readonly providers: readonly { readonly value: string; readonly label: string }[];
  readonly first: LocalDay;
  readonly last: LocalDay;
}

export interface DataData {
  readonly state: DataState | null;
  readonly providers: readonly string[];
  readonly first: LocalDay;
  readonly last: LocalDay;
}

export function dataCard(i18n: I18n, { state, providers, first, last }: DataData): DataCardProps {
  const working = state?.kind === 'working' ? state : null;
  return {
    progress: working && { name: i18n.t(`data.working.${working.what}`), share: working.share },
    said: saidOf(i18n, state),
    trouble: state?.kind === 'failed',
    saved:
      state?.kind === 'exported' && state.format === 'backup' ? i18n.t('data.exported', { name: state.name }) : null,
    reported: reportedOf(i18n, state),
    providers: providers.map((provider) => ({ value: provider, label: sourceName(provider) })),
    first,
    last,
  };
}

/** Said where it was asked for: a report in a card of its own. */
function reportedOf(i18n: I18n, state: DataState | null): string | null {
  return state?.kind === 'exported' && state.format === 'report' ? i18n.t('help.reported', { name: state.name }) : null;
}

function saidOf(i18n: I18n, state: DataState | null): string | null {
  if (state?.kind === 'exported' && state.format !== 'report') return i18n.t('data.exported', { name: state.name });
  if (state?.kind === 'deleted') return i18n.t('data.deleted', { n: state.count });
  return state?.kind === 'failed' ? problemSentence(i18n, state.problem) : null;
}
