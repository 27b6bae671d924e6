import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';

export interface SourcesData {
  readonly now: EpochMs;
  /** Null without an account: a phone can only send where there is a relay. */
  readonly phonePush: PhonePushData | null;
  readonly sources: readonly SourceData[];
}

export interface PhonePushData {
  /** Null until the person makes one. The token is only there when it was just made or the device kept it. */
  readonly endpoint: string | null;
  readonly token: string | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

export interface SourceData {
  readonly key: string;
  /** "Fitbit", "Pixel 9, Health Connect" */
  readonly name: string;
  readonly carries: 'steps' | 'sleep' | 'stepsAndSleep';
  readonly lastDataAt: EpochMs | null;
  readonly problem: Problem | null;
  /** One number a day, oldest first; null is a gap. Steps, or hours asleep. */
  readonly days: readonly (number | null)[];
}

export interface SourcesProps {
  readonly phonePush: {
    readonly endpoint: string | null;
    readonly token: string | null;
    readonly busy: boolean;
    readonly problem: string | null;
  } | null;
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly key: string;
  readonly name: string;
  readonly carries: SourceData['carries'];
  readonly carriesWords: string;
  readonly state: string;
  readonly trouble: boolean;
  /** 0 to 1 of the largest; null is a gap. */
  readonly bars: readonly (number | null)[];
}

export function sourcesModel(i18n: I18n, { now, phonePush, sources }: SourcesData): SourcesProps {
  return {
    phonePush: phonePush && {
      endpoint: phonePush.endpoint,
      token: phonePush.token,
      busy: phonePush.busy,
      problem: phonePush.problem && problemSentence(i18n, phonePush.problem),
    },
    rows: sources.map((source) => sourceRow(i18n, source, now)),
  };
}

function sourceRow(i18n: I18n, source: SourceData, now: EpochMs): SourceRow {
  const largest = Math.max(1, ...source.days.map((day) => day ?? 0));
  return {
    key: source.key,
    name: source.name,
    carries: source.carries,
    carriesWords: i18n.t(`sources.${source.carries}`),
    state: sourceState(i18n, source, now),
    trouble: source.problem !== null,
    bars: source.days.map((day) => (day === null ? null : day / largest)),
  };
}

function sourceState(i18n: I18n, { problem, lastDataAt }: SourceData, now: EpochMs): string {
  if (problem !== null) return problemSentence(i18n, problem);
  if (lastDataAt === null) return i18n.t('sources.noData');
  return `${i18n.t('sources.upToDate')} ${i18n.t('sources.lastData', { age: i18n.relative(lastDataAt - now) })}`;
}
