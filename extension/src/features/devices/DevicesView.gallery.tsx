import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { type DevicesActions, DevicesView } from './DevicesView.tsx';
import { type DevicesData, devicesModel } from './devices-model.ts';

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
};

const open: DevicesData = {
  ...none,
  lastHeardAt: now - minutes(2),
  account: {
    kind: 'open',
    syncOn: true,
    words: { kind: 'shown', words },
    devices: [
      { id: 'c', name: 'Phone', kind: 'phone', thisOne: false, browser: 'Firefox for Android', seenAt: now - days(1) },
      { id: 'b', name: 'Studio desktop', kind: 'desktop', thisOne: false, browser: 'Firefox', seenAt: now - hours(1) },
      { id: 'a', name: 'Work laptop', kind: 'laptop', thisOne: true, browser: 'Chrome', seenAt: now },
    ],
  },
};

const states: readonly (readonly [string, DevicesData])[] = [
  ['no account', none],
  ['joining', { ...none, busy: 'joining' }],
  [
    'just made',
    {
      ...open,
      account: { kind: 'open', syncOn: true, words: { kind: 'new', words }, devices: [] },
    },
  ],
  ['three devices', open],
  [
    'no network',
    {
      ...open,
      account: { kind: 'open', syncOn: false, words: { kind: 'gone' }, devices: [] },
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

const nothing = () => {};

const actions: DevicesActions = {
  onCreateAccount: nothing,
  onJoin: nothing,
  onSync: nothing,
  onRelayAddress: nothing,
  onShowWords: nothing,
  onHideWords: nothing,
  onRename: nothing,
  onExportQuarantine: nothing,
  onRevoke: nothing,
};

export const devicesGallery: GalleryPage = {
  name: 'devices',
  widths: [960, 320, 1280],
  states: states.map(([name, data]) => ({
    name,
    render: (i18n) => <DevicesView {...devicesModel(i18n, data)} {...actions} />,
  })),
};
