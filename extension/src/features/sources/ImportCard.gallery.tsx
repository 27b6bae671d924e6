import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { ImportState } from '../../ports/imports.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { DropArea } from './DropArea.tsx';
import { ImportCard } from './ImportCard.tsx';
import css from './ImportPart.module.css';
import { importCard, pastRows } from './import-model.ts';
import { PastImports } from './PastImports.tsx';

const nothing = () => {};
const actions = { onPause: nothing, onResume: nothing, onCancel: nothing, onPassword: nothing, onUndo: nothing };

const reading = { kind: 'reading', bytesRead: 780_000_000, bytesTotal: 1_200_000_000 } as const;
const counts = { added: 212_408, merged: 9_120, known: 1_904, removed: 12 };
const leftOut = [
  { code: 'zone-unknown', count: 37, which: null },
  { code: 'bad-record', count: 4, which: 'line 12, line 90' },
  { code: 'damaged-file', count: 1, which: 'export.zip/apple_health_export/export.xml' },
];

const phases: readonly (readonly [string, ImportState['phase']])[] = [
  ['looking inside', { kind: 'running', progress: null, speed: null }],
  ['reading', { kind: 'running', progress: reading, speed: { bytesPerSecond: 38_000_000, secondsLeft: 11 } }],
  ['writing', { kind: 'running', progress: { kind: 'writing', monthsWritten: 60, monthsTotal: 120 }, speed: null }],
  ['paused', { kind: 'paused', progress: reading }],
  ['locked', { kind: 'password', path: 'mi.zip', wrong: true }],
  ['done', { kind: 'done', counts, leftOut }],
  ['nothing', { kind: 'nothing', leftOut: [{ code: 'unknown-file', count: 1, which: 'holiday.jpg' }] }],
  ['cancelled', { kind: 'stopped' }],
  ['failed', { kind: 'failed', problem: problem('storage-full', 'passing') }],
  ['undoing', { kind: 'undoing' }],
  ['undone', { kind: 'undone', removed: 212_408 }],
];

const past = (['done', 'undone', 'broken'] as const).map((state, index) => ({
  id: state,
  at: Date.UTC(2026, 10, 20 - index),
  files: index === 1 ? ['steps.csv', 'sleep.csv', 'stages.csv'] : ['apple_health_export/export.zip'],
  kinds: [],
  leftOut: 0,
  counts,
  state,
}));

export const importGallery: GalleryPage = {
  name: 'import',
  widths: [960, 320, 1280],
  states: [
    ...phases.map(([name, phase]) => ({
      name,
      render: (i18n: Parameters<GalleryPage['states'][number]['render']>[0]) => (
        <div className={css['columns']}>
          <ImportCard {...importCard(i18n, { id: 'a', files: ['export.zip'], phase })} {...actions} />
          <DropArea over={name === 'reading'} onFiles={nothing} />
        </div>
      ),
    })),
    { name: 'imported before', render: (i18n) => <PastImports rows={pastRows(i18n, past)} onUndo={nothing} /> },
  ],
};
