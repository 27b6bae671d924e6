import { SITTING_STATES, type SittingTruth } from '@unslouch/shared/domain/log/sitting-truth.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { StateBarProps } from '../../ui/StateBar.tsx';

export interface SittingProps {
  /** How often sitting was broken up, and the longest sit; empty before anything was sat. */
  readonly sentences: readonly string[];
  readonly bar: StateBarProps;
}

/** How a day was sat, with every hour that nobody saw. */
export function sittingModel(i18n: I18n, truth: SittingTruth, offsetMinutes: number): SittingProps {
  const { boutsBroken, longest, time, spans } = truth;
  const whole = spans.reduce((sum, { startTime, endTime }) => sum + (endTime - startTime), 0);
  const shown = SITTING_STATES.filter((state) => time[state] >= minutes(0.5)).toSorted((a, b) => time[b] - time[a]);
  return {
    sentences:
      longest === null
        ? []
        : [
            i18n.t('sitting.broken', { n: boutsBroken }),
            i18n.t('sitting.longest', {
              span: i18n.minutes(longest.ms / minutes(1)),
              from: i18n.clock(longest.startTime, offsetMinutes),
              to: i18n.clock(longest.endTime, offsetMinutes),
            }),
          ],
    bar: {
      title: i18n.t('sitting.title'),
      spans: spans.map(({ state, startTime, endTime }) => ({
        key: String(startTime),
        state,
        share: (endTime - startTime) / whole,
      })),
      totals: shown.map((state) => ({
        state,
        label: i18n.t(`sitting.${state}`),
        time: i18n.minutes(time[state] / minutes(1)),
      })),
    },
  };
}
