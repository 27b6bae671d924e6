import type { DeviceType } from './model.ts';
import type { DaySteps } from './wearable-day.ts';

/** How a source is called in a sentence. */
const NAMES: Readonly<Record<DeviceType, string>> = {
  watch: 'watch',
  band: 'band',
  ring: 'ring',
  phone: 'phone',
  mattress: 'mattress',
  scale: 'scale',
  app: 'an app',
  unknown: 'another source',
};

/** "1,840 steps: watch 1,640, phone 200 while the watch was off". English; screens build theirs from the explanation. */
export function explainSteps(steps: DaySteps): string {
  const total = `${grouped(steps.stepCount)} steps`;
  const { explanation } = steps;
  if (explanation.kind === 'total') {
    const whose = explanation.alreadyReconciled ? 'already merged by' : 'total of the day from';
    return `${total}: ${whose} the ${NAMES[explanation.deviceType]}`;
  }
  const shown = explanation.parts.filter((part) => part.stepCount > 0);
  const first = shown[0];
  if (first === undefined) return total;
  const parts = shown.map((part, index) => {
    const filled = index === 0 ? '' : ` while the ${NAMES[first.deviceType]} was off`;
    return `${NAMES[part.deviceType]} ${grouped(part.stepCount)}${index === shown.length - 1 ? filled : ''}`;
  });
  return `${total}: ${parts.join(', ')}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
