import type { StepsExplanation } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import type { I18n } from '../../i18n/i18n.ts';

/** Why the day's steps are that number: "Watch 1,640, phone 200 while the watch was off". */
export function stepsWhy(i18n: I18n, explanation: StepsExplanation): string | null {
  if (explanation.kind === 'total') {
    const device = i18n.t(`dash.device.${explanation.deviceType}`);
    return i18n.t(explanation.alreadyReconciled ? 'dash.stepsMerged' : 'dash.stepsTotal', { device });
  }
  const shown = explanation.parts.filter(({ stepCount }) => stepCount > 0);
  const [first, second] = shown;
  if (first === undefined || second === undefined) return null;
  const parts = shown.map(({ deviceType, stepCount }) =>
    i18n.t('dash.stepsPart', { device: i18n.t(`dash.device.${deviceType}`), count: stepCount }),
  );
  const sentence = i18n.t('dash.stepsUnion', {
    parts: i18n.list(parts),
    first: i18n.t(`dash.device.${first.deviceType}`),
  });
  return sentence.charAt(0).toLocaleUpperCase(i18n.locale) + sentence.slice(1);
}
