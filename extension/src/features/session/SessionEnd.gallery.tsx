import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { SessionEnd } from './SessionEnd.tsx';
import { sessionEndModel } from './session-model.ts';

const nothing = () => {};

export const sessionEndGallery: GalleryPage = {
  name: 'session-end',
  widths: [420],
  states: ([null, 6] as const).map((effort) => ({
    name: effort === null ? 'asking' : 'told',
    render: (i18n) => (
      <SessionEnd
        {...sessionEndModel(i18n, { name: 'Band row', movedMs: seconds(64), sets: 1, breaksToday: 6, effort })}
        figure={<SampleFigure exercise="resistance-band-row" ratio={384 / 200} />}
        onEffort={nothing}
        onDone={nothing}
      />
    ),
  })),
};
