import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { type SourcesActions, SourcesView } from './SourcesView.tsx';
import { type SourcesData, sourcesModel } from './sources-model.ts';

const now = Date.UTC(2026, 10, 20, 14, 7);

const some: SourcesData = {
  now,
  phonePush: {
    endpoint: 'https://relay.example/in/9fJ2kQx7',
    token: 'u1_4nT0vYp2sLk8HqZrWc6bMd3XeA9gFjUo',
    busy: false,
    problem: null,
  },
  sources: [
    {
      key: 'a',
      name: 'Fitbit',
      carries: 'stepsAndSleep',
      lastDataAt: now - minutes(12),
      problem: null,
      days: [3, 5, 4, 7, 2, 6, 8, 5, 5, 4, 8, 7, 5, 5],
    },
    {
      key: 'b',
      name: 'Oura',
      carries: 'sleep',
      lastDataAt: now - hours(7),
      problem: null,
      days: [7, 8, 6, null, null, 7, 8, 7.5, 6.5, 7, 8, 7, 7, 7.5],
    },
    {
      key: 'c',
      name: 'Pixel 9, Health Connect',
      carries: 'steps',
      lastDataAt: now - days(3),
      problem: { code: 'phone-quiet', permanent: false, params: { days: 3 } },
      days: [4, 3, 5, 6, 2, 4, 5, 3, 4, 3, 4, null, null, null],
    },
  ],
};

const states: readonly (readonly [string, SourcesData])[] = [
  ['three sources', some],
  ['none yet', { now, sources: [], phonePush: { endpoint: null, token: null, busy: false, problem: null } }],
  ['no account', { now, sources: [], phonePush: null }],
];

const nothing = () => {};

const actions: SourcesActions = { onOpenDevices: nothing, onMakeEndpoint: nothing, onCopy: nothing };

export const sourcesGallery: GalleryPage = {
  name: 'sources',
  widths: [960, 320, 1280],
  states: states.map(([name, data]) => ({
    name,
    render: (i18n) => <SourcesView {...sourcesModel(i18n, data)} {...actions} />,
  })),
};
