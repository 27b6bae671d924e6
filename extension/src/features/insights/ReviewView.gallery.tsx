import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { ReviewView } from './ReviewView.tsx';
import { reviewModel } from './review-model.ts';
import { SAMPLE_TODAY, sampleSettings, sampleWeeks } from './sample-weeks.gallery-kit.ts';

const nothing = () => {};

export const reviewGallery: GalleryPage = {
  name: 'weekly-review',
  widths: [960, 320],
  states: (
    [
      ['nothing to suggest', 42, null],
      ['an idea', 42, 'addWholeBodyMove'],
      ['the first week', 4, null],
    ] as const
  ).map(([name, lived, kind]) => ({
    name,
    render(i18n) {
      const days = sampleWeeks(lived);
      const model = reviewModel(i18n, {
        today: SAMPLE_TODAY,
        zone: UTC,
        settings: sampleSettings,
        days,
        answered: null,
      });
      const words = kind && { title: i18n.t(`offer.${kind}`), why: i18n.t(`offer.${kind}.why`) };
      const offer = kind && words && { kind, week: SAMPLE_TODAY, ...words, exercise: 'sit-to-stand' };
      return (
        <ReviewView
          {...model}
          {...(offer && { offer, note: null })}
          figure={offer && <SampleFigure exercise="sit-to-stand" ratio={160 / 120} />}
          onTake={nothing}
          onDecline={nothing}
        />
      );
    },
  })),
};
