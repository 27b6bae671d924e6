import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { ProviderConnection } from '../account-actions.ts';

export interface ProvidersData {
  readonly now: EpochMs;
  /** As the relay last told; none where it hasn't yet. */
  readonly connections: readonly ProviderConnection[];
  /** Why the relay can't be asked now. */
  readonly unasked: Problem | null;
  /** The one that is being asked for something. */
  readonly busy: string | null;
  /** What became of the last press. */
  readonly problem: Problem | null;
}

export interface ProviderRow {
  readonly key: string;
  readonly name: string;
  readonly carries: string;
  readonly isSleepAlone: boolean;
  readonly state: string;
  readonly trouble: boolean;
  /** 0 to 1 of the past; null: nothing of it is on its way. */
  readonly progress: number | null;
  readonly action: 'connect' | 'reconnect' | 'disconnect';
  readonly busy: boolean;
}

export interface ProvidersProps {
  readonly rows: readonly ProviderRow[];
  /** One line for all that this relay's operator hasn't registered with; null: none. */
  readonly notOffered: string | null;
  readonly problem: string | null;
}

/** Names of companies; the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  withings: 'Withings',
  polar: 'Polar',
  oura: 'Oura',
  whoop: 'WHOOP',
  'google-health': 'Google Health',
};

export function providersModel(i18n: I18n, data: ProvidersData): ProvidersProps {
  const { now, connections, unasked, busy, problem } = data;
  const offered = connections.filter(({ state }) => state !== 'not-offered');
  const others = connections.filter(({ state }) => state === 'not-offered').map(({ provider }) => nameOf(provider));
  return {
    rows: offered.map((connection) => rowOf(i18n, connection, now, busy)),
    notOffered: others.length === 0 ? null : i18n.t('providers.notOffered', { names: others.join(', ') }),
    problem: problem ? problemSentence(i18n, problem) : unasked && unaskedSentence(i18n, unasked),
  };
}

function unaskedSentence(i18n: I18n, unasked: Problem): string {
  return unasked.permanent ? problemSentence(i18n, unasked) : i18n.t('providers.unreachable');
}

function rowOf(i18n: I18n, connection: ProviderConnection, now: EpochMs, busy: string | null): ProviderRow {
  const { provider, state, backfill, problem } = connection;
  const isSleepAlone = provider === 'whoop';
  return {
    key: provider,
    name: nameOf(provider),
    carries: i18n.t(isSleepAlone ? 'providers.sleep' : 'providers.stepsAndSleep'),
    isSleepAlone,
    state: stateOf(i18n, connection, now),
    trouble: problem !== null && state !== 'off',
    progress: state === 'active' && backfill !== null ? backfill.done / Math.max(1, backfill.all) : null,
    action: state === 'off' ? 'connect' : state === 'needs-consent' ? 'reconnect' : 'disconnect',
    busy: busy === provider,
  };
}

/** What went wrong comes first, then what is on its way, then how fresh it is. */
function stateOf(i18n: I18n, connection: ProviderConnection, now: EpochMs): string {
  const { state, problem, backfill, lastDataAt, retryAt } = connection;
  if (state === 'off') return i18n.t('providers.off');
  if (problem !== null) {
    const sentence = problemSentence(i18n, { code: problem, permanent: state === 'needs-consent' });
    if (retryAt === null || retryAt <= now || state === 'needs-consent') return sentence;
    return `${sentence}. ${i18n.t('providers.retry', { when: i18n.relative(retryAt - now) })}`;
  }
  if (state === 'connecting') return i18n.t('providers.connecting');
  if (backfill !== null) return i18n.t('providers.past', backfill);
  if (lastDataAt === null) return i18n.t('providers.noData');
  return i18n.t('providers.fresh', { age: i18n.relative(Math.min(0, lastDataAt - now)) });
}

function nameOf(provider: string): string {
  return NAMES[provider] ?? provider;
}
