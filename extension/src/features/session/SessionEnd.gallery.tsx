import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { BreathingCircle } from '../../ui/BreathingCircle.tsx';
import type { GalleryPage } from '../../ui/gallery-page.ts';
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
        figure={<BreathingCircle />}
        onEffort={nothing}
        onDone={nothing}
      />
    ),
  })),
};
