import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { dayDataAt } from '../today/day-data-of.ts';
import { backModel } from './back-model.ts';
import { consistencyModel } from './consistency-model.ts';
import { type InsightSpan, InsightsView } from './InsightsView.tsx';
import { monthModel } from './month-model.ts';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleSettings, sampleTraining, sampleWeeks } from './sample-weeks.gallery-kit.ts';
import { weekModel } from './week-model.ts';
import { yearModel } from './year-model.ts';

const nothing = () => {};

function drawn(i18n: I18n, span: InsightSpan, lived: number) {
  const [recent, year] = [sampleWeeks(Math.min(91, lived)), sampleWeeks(Math.min(371, lived))];
  const known = { today: SAMPLE_TODAY, zone: UTC, settings: sampleSettings, now: SAMPLE_NOW };
  const summary = recent.find(({ day }) => day === SAMPLE_TODAY) ?? null;
  const todayLine = {
    ...dayDataAt(i18n, { at: SAMPLE_NOW, zone: UTC, settings: sampleSettings, summary }),
    now: SAMPLE_NOW,
  };
  return (
    <InsightsView
      span={span}
      onSpan={nothing}
      week={weekModel(i18n, { ...known, days: recent, todayLine })}
      back={backModel(i18n, sampleTraining(recent))}
      month={monthModel(i18n, { ...known, days: recent })}
      year={{
        ...yearModel(i18n, { ...known, days: year }),
        consistency: consistencyModel(i18n, { ...known, days: year }),
      }}
    />
  );
}

export const insightsGallery: GalleryPage = {
  name: 'week-and-year',
  widths: [1180, 320, 800],
  states: (
    [
      ['week', 'week', 371],
      ['month', 'month', 371],
      ['year', 'year', 371],
      ['the first day', 'week', 0],
      ['month, nothing yet', 'month', 0],
      ['year, nothing yet', 'year', 0],
    ] as const
  ).map(([name, span, lived]) => ({ name, render: (i18n) => drawn(i18n, span, lived) })),
};
