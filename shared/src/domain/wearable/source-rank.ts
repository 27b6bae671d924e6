import type { DataSource, DeviceType } from './model.ts';

/** Which device is believed first where several saw the same minute: what sits on the body sees more than what lies on a desk. */
const ORDER: readonly DeviceType[] = ['watch', 'band', 'ring', 'phone', 'app', 'mattress', 'scale', 'unknown'];

/** 0 is the best. */
export function sourceRank(source: DataSource | undefined): number {
  return ORDER.indexOf(source?.deviceType ?? 'unknown');
}
