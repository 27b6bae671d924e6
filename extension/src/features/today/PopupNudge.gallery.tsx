import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { PopupNudge, type PopupNudgeActions } from './PopupNudge.tsx';
import { type PopupNudgeData, popupNudgeModel } from './popup-nudge-model.ts';
import { sampleOffer, sampleTime } from './sample-day.gallery-kit.ts';

const workout: PopupNudgeData = {
  offer: { ...sampleOffer, exerciseName: 'Band pull-apart', dose: { kind: 'reps', reps: 15, perSide: false } },
  offsetMinutes: 0,
  explanation: { key: 'explain.open', params: { sat: 31 } },
  reasons: [],
  snoozePresetsMinutes: [5, 10, 15],
};

const states: readonly (readonly [string, PopupNudgeData])[] = [
  ['workout', workout],
  [
    'stand-up, after a call',
    {
      ...workout,
      offer: {
        ...sampleOffer,
        type: 'standUp',
        exerciseName: null,
        dose: { kind: 'time', seconds: 120 },
        seconds: 120,
        equipment: [],
        regions: [],
      },
      reasons: [
        { key: 'explain.inCall', params: {} },
        { key: 'explain.awaitingBreakpoint', params: {} },
      ],
    },
  ],
  [
    'walk',
    {
      ...workout,
      offer: {
        ...sampleOffer,
        type: 'walk',
        exerciseName: null,
        dose: { kind: 'time', seconds: minutes(5) / 1000 },
        seconds: 300,
        equipment: [],
        regions: [],
      },
      explanation: { key: 'explain.snoozed', params: { sat: 31, until: sampleTime('14:20') } },
    },
  ],
];

const nothing = () => {};

const popupNudgeActions: PopupNudgeActions = {
  onStart: nothing,
  onLater: nothing,
  onDidIt: nothing,
  onSwap: nothing,
  onNotToday: nothing,
  onHurts: nothing,
  onNever: nothing,
  onSkip: nothing,
  onClose: nothing,
};

export const popupNudgeGallery: GalleryPage = {
  name: 'popup-nudge',
  widths: [380],
  states: states.map(([name, data]) => ({
    name,
    render: (i18n) => (
      <PopupNudge
        {...popupNudgeModel(i18n, data)}
        {...popupNudgeActions}
        figure={<SampleFigure exercise="band-pull-apart" ratio={380 / 238} />}
      />
    ),
  })),
};
