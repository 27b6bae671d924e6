import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { PhoneApp, PhoneSource } from '../../ports/phone-source.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { AddSource } from './AddSource.tsx';
import { fileRows } from './file-rows.ts';
import type { Measured } from './measured-of.ts';
import { PhoneDetails } from './PhoneDetails.tsx';
import type { PhoneWork } from './phone-actions.ts';
import { phoneRow } from './phone-rows.ts';
import { SourcesView } from './SourcesView.tsx';
import type { SourceEntry } from './source-row.ts';

const now = Date.UTC(2026, 10, 20, 14, 7);

const measured: ReadonlyMap<string, Measured> = new Map([
  [
    'health-connect',
    { carries: 'steps', lastDataAt: now - days(3), days: [4, 3, 5, 6, 2, 4, 5, 3, 4, 3, 4, null, null, null] },
  ],
  [
    'apple-health',
    { carries: 'stepsAndSleep', lastDataAt: now - hours(1), days: [3, 5, 4, 7, 2, 6, 8, 5, 5, 4, 8, 7, 5, 5] },
  ],
  [
    'oura',
    { carries: 'sleep', lastDataAt: now - hours(7), days: [7, 8, 6, null, null, 7, 8, 7.5, 6.5, 7, 8, 7, 7, 7.5] },
  ],
]);

const nothing = () => {};
const actions = { onCopy: nothing, onTest: nothing, onRenew: nothing, onRemove: nothing };

function source(app: PhoneApp): PhoneSource {
  const url = 'https://relay.example/v1/ingest/Q2xlYXI9fJ2kQx7pVw/b0ZpcnN0UGhvbmU?zone=Europe%2FBerlin';
  return { id: app, app, url, token: 'u14nT0vYp2sLk8HqZrWc6bMd3XeA9gFjUoR7tVbNmPq' };
}

function phone(
  i18n: I18n,
  app: PhoneApp,
  lastPushAt: number | null,
  work: PhoneWork | null = null,
  refused: string | null = null,
): SourceEntry {
  const of = source(app);
  const contact = { lastPushAt, refused: refused === null ? null : { at: now, code: refused } };
  const row = phoneRow(i18n, of, { now, measured, contacts: new Map([[of.id, contact]]) });
  return { row, more: { action: 'Manage', details: <PhoneDetails source={of} work={work} {...actions} /> } };
}

const entries = (i18n: I18n, work: PhoneWork | null = null): readonly SourceEntry[] => [
  phone(i18n, 'health-auto-export', now - minutes(72), work),
  phone(i18n, 'health-connect-webhook', now - days(3) - hours(2), work),
  ...fileRows(i18n, measured, new Set(['health-connect', 'apple-health']), now).map((row) => ({ row, more: null })),
];

const quiet = { adding: null, onAdd: nothing, opened: null };
const adding = { busy: null, problem: null, onOpenDevices: nothing, onClose: nothing };

export const sourcesGallery: GalleryPage = {
  name: 'sources',
  widths: [960, 320, 1280],
  states: [
    { name: 'three sources', render: (i18n) => <SourcesView {...quiet} entries={entries(i18n)} /> },
    {
      name: 'phones turned away',
      render: (i18n) => {
        const codes = ['ingest-token-wrong', 'too-large', 'malformed'];
        const apps = ['health-connect-webhook', 'health-auto-export', 'tasker'] as const;
        const turned = apps.map((app, index) => phone(i18n, app, now - hours(2), null, codes[index]));
        return <SourcesView {...quiet} entries={turned} />;
      },
    },
    { name: 'none yet', render: () => <SourcesView {...quiet} entries={[]} /> },
    {
      name: 'adding',
      render: (i18n) => (
        <SourcesView
          {...quiet}
          entries={entries(i18n)}
          adding={<AddSource {...adding} busy="health-connect-webhook" onAddPhone={nothing} />}
        />
      ),
    },
    {
      name: 'adding without an account',
      render: () => <SourcesView {...quiet} entries={[]} adding={<AddSource {...adding} onAddPhone={null} />} />,
    },
    {
      name: 'adding, no network',
      render: (i18n) => (
        <SourcesView
          {...quiet}
          entries={entries(i18n)}
          adding={<AddSource {...adding} problem={problem('offline', 'passing')} onAddPhone={nothing} />}
        />
      ),
    },
    {
      name: 'a phone unfolded, tested',
      render: (i18n) => (
        <SourcesView {...quiet} entries={entries(i18n, { kind: 'tested' })} opened="health-auto-export" />
      ),
    },
    {
      name: 'lines of text, and a token that was replaced',
      render: (i18n) => {
        const failed = { kind: 'failed', problem: problem('ingest-token-wrong', 'permanent') } as const;
        return <SourcesView {...quiet} entries={[phone(i18n, 'shortcuts', null, failed)]} opened="shortcuts" />;
      },
    },
  ],
};
