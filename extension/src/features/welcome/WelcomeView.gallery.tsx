import type { GalleryPage } from '../../ui/gallery-page.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { WelcomeView } from './WelcomeView.tsx';
import type { WelcomeActions } from './welcome-actions.ts';
import { type WelcomeAnswers, welcomeModel, welcomePages } from './welcome-model.ts';

const answers: WelcomeAnswers = {
  goal: 'strongerBack',
  equipment: ['resistance_band', 'mat'],
  place: 'home',
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '18:00',
  readiness: [],
  readinessClear: true,
};

const nothing = () => {};

const actions: WelcomeActions = {
  onGoal: nothing,
  onEquipment: nothing,
  onPlace: nothing,
  onWeekday: nothing,
  onHours: nothing,
  onReadiness: nothing,
  onReadinessClear: nothing,
  onTest: nothing,
  onBack: nothing,
  onGoOn: nothing,
  onSkip: nothing,
};

export const welcomeGallery: GalleryPage = {
  name: 'welcome',
  widths: [1080, 320],
  states: welcomePages.map((page) => ({
    name: page,
    render: (i18n) => (
      <WelcomeView
        {...welcomeModel(i18n, { page, answers, test: page === 'try' ? 'sent' : 'notSent' })}
        {...actions}
        figure={<SampleFigure exercise="wall-angel" ratio={1} />}
      />
    ),
  })),
};
