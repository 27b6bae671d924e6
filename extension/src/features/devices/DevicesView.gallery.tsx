import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { type DevicesActions, DevicesView } from './DevicesView.tsx';
import { type DevicesData, devicesModel } from './devices-model.ts';
import type { WordsState } from './words-model.ts';

const now = Date.UTC(2026, 10, 20, 14, 7);
const words = 'river candle orbit maple stone lantern pocket violin harbor cotton meadow pencil'.split(' ');

const none: DevicesData = {
  now,
  account: { kind: 'none' },
  relayAddress: 'https://relay.example',
  lastHeardAt: null,
  waiting: 0,
  busy: null,
  problems: [],
  quarantine: [],
  replaced: [],
  offer: { kind: 'closed', busy: false, problem: null },
  ask: { kind: 'closed', busy: false, problem: null },
  erased: false,
  invite: 'unasked',
};

const account: Extract<DevicesData['account'], { kind: 'open' }> = {
  kind: 'open',
  syncOn: true,
  locked: false,
  words: { kind: 'shown', words },
  devices: [
    {
      id: 'c',
      name: 'Phone',
      kind: 'phone',
      thisOne: false,
      browser: 'Firefox for Android',
      seenAt: now - days(1),
      withheld: true,
    },
    {
      id: 'b',
      name: 'Studio desktop',
      kind: 'desktop',
      thisOne: false,
      browser: 'Firefox',
      seenAt: now - hours(1),
      withheld: false,
    },
    { id: 'a', name: 'Work laptop', kind: 'laptop', thisOne: true, browser: 'Chrome', seenAt: now, withheld: false },
  ],
};

const open: DevicesData = {
  ...none,
  lastHeardAt: now - minutes(2),
  account,
  replaced: [
    { name: 'standUpEveryMinutes', value: 45, replacedAt: now - hours(20) },
    { name: 'daysOff', value: ['2026-12-24'], replacedAt: now - days(6) },
  ],
};

const states: readonly (readonly [string, DevicesData])[] = [
  ['no account', none],
  ['no relay chosen', { ...none, relayAddress: '' }],
  ['an invitation asked for', { ...none, invite: 'asked' }],
  ['another invitation', { ...none, invite: 'wrong' }],
  ['joining', { ...none, busy: 'joining' }],
  [
    'just made',
    {
      ...open,
      account: { kind: 'open', syncOn: true, locked: false, words: { kind: 'new', words }, devices: [] },
    },
  ],
  ['three devices', open],
  [
    'no network',
    {
      ...open,
      account: { kind: 'open', syncOn: false, locked: false, words: { kind: 'gone' }, devices: [] },
      waiting: 3,
      quarantine: [
        { id: 1, at: now - hours(3), problem: { code: 'batch.gap', permanent: false }, device: 'Studio desktop' },
        { id: 2, at: now - days(2), problem: { code: 'seal.contents', permanent: true }, device: '' },
      ],
      lastHeardAt: now - days(2),
      problems: [{ code: 'offline', permanent: false }],
    },
  ],
];

const trouble = (code: string, params?: Record<string, number>) => ({
  code,
  permanent: true,
  ...(params && { params }),
});

const more: typeof states = [
  ['a code', { ...open, offer: { kind: 'code', code: '4F7KX2QM', expiresAt: now + minutes(3.4) } }],
  [
    'six digits to type',
    { ...open, offer: { kind: 'digits', busy: false, problem: trouble('pairing.digits', { left: 2 }) } },
  ],
  ['added', { ...open, offer: { kind: 'added' } }],
  ['six digits to show', { ...none, ask: { kind: 'digits', digits: '042917', busy: false, problem: null } }],
  ['a wrong code', { ...none, ask: { kind: 'closed', busy: false, problem: trouble('pairing.code') } }],
  ['old words asked for', withWords({ kind: 'asking' })],
  ['new words', withWords({ kind: 'drafted', words, busy: false, problem: null })],
  ['keys lost', { ...open, problems: [trouble('keys-lost')], account: { ...account, locked: true } }],
  ['not allowed in the browser', { ...open, problems: [trouble('consent-missing')] }],
  ['erased', { ...none, erased: true }],
];

function withWords(state: WordsState): DevicesData {
  return { ...open, account: { ...account, words: state } };
}

const nothing = () => {};

const actions: DevicesActions = {
  onCreateAccount: nothing,
  onJoin: nothing,
  onSync: nothing,
  onRelayAddress: nothing,
  onShowWords: nothing,
  onHideWords: nothing,
  onForgetWords: nothing,
  onWritten: nothing,
  onAskNewWords: nothing,
  onDraftWords: nothing,
  onCancelWords: nothing,
  onOffer: nothing,
  onAdmit: nothing,
  onStopOffer: nothing,
  onAsk: nothing,
  onEnter: nothing,
  onStopAsk: nothing,
  onErase: nothing,
  onAllow: nothing,
  onRename: nothing,
  onExportQuarantine: nothing,
  onPutBack: nothing,
  onRevoke: nothing,
};

export const devicesGallery: GalleryPage = {
  name: 'devices',
  widths: [960, 320, 1280],
  states: [...states, ...more].map(([name, data]) => ({
    name,
    render: (i18n) => <DevicesView {...devicesModel(i18n, data)} {...actions} />,
  })),
};
