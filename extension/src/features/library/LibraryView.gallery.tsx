import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { CUES_EN } from '@unslouch/shared/domain/exercise/cues.en.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { detailModel } from './detail-model.ts';
import { ExerciseDetail } from './ExerciseDetail.tsx';
import { LibraryView } from './LibraryView.tsx';
import { type LibraryFilter, libraryModel } from './library-model.ts';

const filter: LibraryFilter = {
  query: '',
  region: 'all',
  reach: 'atHand',
  things: ['resistance_band', 'mat'],
  place: 'home',
  quiet: false,
  short: false,
  level: 'any',
};

const states: readonly (readonly [string, LibraryFilter])[] = [
  ['what fits', filter],
  ['nothing at hand', { ...filter, things: [], place: 'open_office' }],
  ['upper back, searched', { ...filter, reach: 'all', region: 'upper', query: 'row' }],
  ['nothing found', { ...filter, query: 'somersault' }],
];

const nothing = () => {};
const noWords = () => [];

export const libraryGallery: GalleryPage = {
  name: 'library',
  widths: [1180, 320, 800],
  states: states.map(([name, shown]) => ({
    name,
    render: (i18n) => (
      <LibraryView {...libraryModel(i18n, shown, noWords)} filter={shown} onFilter={nothing} onHave={nothing} />
    ),
  })),
};

export const exerciseDetailGallery: GalleryPage = {
  name: 'library-exercise',
  widths: [1180, 360, 800],
  states: ['resistance-band-row', 'metabolic-back-circuit', 'mindful-minute'].map((id) => ({
    name: id,
    render: (i18n) => (
      <ExerciseDetail
        {...detailModel(i18n, exerciseOf(id), { text: CUES_EN[id] ?? null, foreign: null })}
        onStart={nothing}
        still
      />
    ),
  })),
};
