import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';

export interface DevicesData {
  readonly now: EpochMs;
  readonly account: AccountData;
  readonly relayAddress: string;
  readonly lastHeardAt: EpochMs | null;
  /** Entries not yet acknowledged. */
  readonly waiting: number;
  readonly busy: DevicesBusy | null;
  readonly problems: readonly Problem[];
  /** What was kept aside because it could not be opened, verified or read. */
  readonly quarantine: readonly QuarantineData[];
}

export interface QuarantineData {
  readonly id: number;
  readonly at: EpochMs;
  readonly problem: Problem;
  /** Empty where it came from no device. */
  readonly device: string;
}

export type AccountData =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly syncOn: boolean;
      readonly words: WordsState;
      readonly devices: readonly DeviceData[];
    };

/** `new`: just made, shown until the person says that they are written down. `gone`: this device did not keep them. */
export type WordsState =
  | { readonly kind: 'new' | 'shown'; readonly words: readonly string[] }
  | { readonly kind: 'hidden' | 'gone' };

export interface DeviceData {
  readonly id: string;
  readonly name: string;
  readonly kind: DeviceKind;
  readonly thisOne: boolean;
  /** "Chrome", "Firefox for Android" */
  readonly browser: string;
  readonly seenAt: EpochMs | null;
}

export type DeviceKind = 'laptop' | 'desktop' | 'phone';

export type DevicesBusy = 'creating' | 'joining' | 'savingRelay' | 'revoking';

export interface DevicesProps {
  readonly account:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'open';
        readonly syncOn: boolean;
        readonly words: WordsState;
        readonly devices: readonly DeviceRow[];
      };
  readonly relayAddress: string;
  readonly heard: string;
  readonly waiting: string | null;
  readonly busy: DevicesBusy | null;
  readonly problems: readonly string[];
  readonly quarantine: readonly QuarantineRow[];
}

export interface QuarantineRow {
  readonly id: number;
  readonly sentence: string;
  /** "Phone · 3 days ago" */
  readonly detail: string;
}

export interface DeviceRow {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly detail: string;
  readonly seen: string | null;
  readonly isThis: boolean;
}

export function devicesModel(i18n: I18n, data: DevicesData): DevicesProps {
  const { account, lastHeardAt, now } = data;
  return {
    account:
      account.kind === 'none'
        ? account
        : { ...account, devices: thisOneFirst(account.devices).map((device) => deviceRow(i18n, device, now)) },
    relayAddress: data.relayAddress,
    heard:
      lastHeardAt === null
        ? i18n.t('devices.relay.neverHeard')
        : i18n.t('devices.relay.heard', { age: i18n.relative(lastHeardAt - now) }),
    waiting: data.waiting === 0 ? null : i18n.t('devices.waiting', { n: data.waiting }),
    busy: data.busy,
    problems: data.problems.map((problem) => problemSentence(i18n, problem)),
    quarantine: data.quarantine.map(({ id, at, problem, device }) => ({
      id,
      sentence: problemSentence(i18n, problem),
      detail: [...(device === '' ? [] : [device]), i18n.relative(at - now)].join(' · '),
    })),
  };
}

function thisOneFirst(devices: readonly DeviceData[]): readonly DeviceData[] {
  return [...devices].sort((a, b) => Number(b.thisOne) - Number(a.thisOne));
}

function deviceRow(i18n: I18n, device: DeviceData, now: EpochMs): DeviceRow {
  return {
    id: device.id,
    kind: device.kind,
    name: device.name,
    detail: [...(device.thisOne ? [i18n.t('devices.thisOne')] : []), device.browser]
      .filter((word) => word !== '')
      .join(' · '),
    seen:
      device.thisOne || device.seenAt === null
        ? null
        : i18n.t('devices.seen', { age: i18n.relative(device.seenAt - now) }),
    isThis: device.thisOne,
  };
}
