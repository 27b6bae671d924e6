import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { ReplacedSetting } from '../../ports/settings-store.ts';
import { type AskData, type AskProps, askModel, type OfferData, type OfferProps, offerModel } from './pairing-model.ts';
import { type ReplacedRow, replacedModel } from './replaced-model.ts';
import { type WordsProps, type WordsState, wordsModel } from './words-model.ts';

export interface DevicesData {
  readonly now: EpochMs;
  readonly account: AccountData;
  /** Empty: none is chosen yet. */
  readonly relayAddress: string;
  /** The code that some relays want of a new account; asked for once this one has said so. */
  readonly invite: 'unasked' | 'asked' | 'wrong';
  readonly lastHeardAt: EpochMs | null;
  /** Entries not yet acknowledged. */
  readonly waiting: number;
  readonly busy: DevicesBusy | null;
  readonly problems: readonly Problem[];
  /** What was kept aside because it could not be opened, verified or read. */
  readonly quarantine: readonly QuarantineData[];
  readonly replaced: readonly ReplacedSetting[];
  readonly offer: OfferData;
  readonly ask: AskData;
  /** The account was just erased at the relay, and the relay asked for it again. */
  readonly erased: boolean;
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
      /** Its keys are lost: this browser must join again. */
      readonly locked: boolean;
      readonly words: WordsState;
      readonly devices: readonly DeviceData[];
    };

export interface DeviceData {
  readonly id: string;
  readonly name: string;
  readonly kind: DeviceKind;
  readonly thisOne: boolean;
  /** "Chrome", "Firefox for Android" */
  readonly browser: string;
  readonly seenAt: EpochMs | null;
  /** Others have seen more of it than the relay gives us. */
  readonly withheld: boolean;
}

export type DeviceKind = 'laptop' | 'desktop' | 'phone';

export type DevicesBusy = 'creating' | 'joining' | 'savingRelay' | 'revoking' | 'erasing' | 'allowing';

export interface DevicesProps {
  readonly account:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'open';
        readonly syncOn: boolean;
        readonly locked: boolean;
        readonly words: WordsProps;
        readonly devices: readonly DeviceRow[];
      };
  readonly relayAddress: string;
  readonly invite: { readonly problem: string | null } | null;
  readonly heard: string;
  readonly waiting: string | null;
  readonly busy: DevicesBusy | null;
  readonly problems: readonly ProblemRow[];
  readonly quarantine: readonly QuarantineRow[];
  readonly replaced: readonly ReplacedRow[];
  readonly offer: OfferProps;
  readonly ask: AskProps;
  readonly erased: boolean;
}

/** `allowable`: the person can mend it with a yes to the browser. */
export interface ProblemRow {
  readonly sentence: string;
  readonly allowable: boolean;
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
        : {
            ...account,
            words: wordsModel(i18n, account.words),
            devices: thisOneFirst(account.devices).map((device) => deviceRow(i18n, device, now)),
          },
    relayAddress: data.relayAddress,
    invite: inviteModel(i18n, data.invite),
    heard:
      lastHeardAt === null
        ? i18n.t('devices.relay.neverHeard')
        : i18n.t('devices.relay.heard', { age: i18n.relative(lastHeardAt - now) }),
    waiting: data.waiting === 0 ? null : i18n.t('devices.waiting', { n: data.waiting }),
    busy: data.busy,
    problems: data.problems.map((problem) => ({
      sentence: problemSentence(i18n, problem),
      allowable: account.kind === 'open' && problem.code === 'consent-missing',
    })),
    quarantine: data.quarantine.map(({ id, at, problem, device }) => ({
      id,
      sentence: problemSentence(i18n, problem),
      detail: [...(device === '' ? [] : [device]), i18n.relative(at - now)].join(' · '),
    })),
    replaced: replacedModel(i18n, data.replaced, now),
    offer: offerModel(i18n, data.offer, now),
    ask: askModel(i18n, data.ask),
    erased: data.erased,
  };
}

function inviteModel(i18n: I18n, invite: DevicesData['invite']): DevicesProps['invite'] {
  if (invite === 'unasked') return null;
  return { problem: invite === 'wrong' ? problemSentence(i18n, problem('invite-wrong', 'permanent')) : null };
}

function thisOneFirst(devices: readonly DeviceData[]): readonly DeviceData[] {
  return [...devices].sort((a, b) => Number(b.thisOne) - Number(a.thisOne));
}

function deviceRow(i18n: I18n, device: DeviceData, now: EpochMs): DeviceRow {
  return {
    id: device.id,
    kind: device.kind,
    name: device.name,
    detail: [
      ...(device.thisOne ? [i18n.t('devices.thisOne')] : []),
      device.browser,
      ...(device.withheld ? [i18n.t('devices.withheld')] : []),
    ]
      .filter((word) => word !== '')
      .join(' · '),
    seen:
      device.thisOne || device.seenAt === null
        ? null
        : i18n.t('devices.seen', { age: i18n.relative(device.seenAt - now) }),
    isThis: device.thisOne,
  };
}
