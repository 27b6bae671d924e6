import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PREVIEW_TEMPO } from '../../ui/Figure/figure-props.ts';
import { ExerciseFigure } from '../exercise/ExerciseFigure.tsx';
import { useSeconds } from '../exercise/use-seconds.ts';
import { useWelcome } from './use-welcome.ts';
import { WelcomeView } from './WelcomeView.tsx';
import { type WelcomePage, welcomeModel } from './welcome-model.ts';

interface WelcomeProps {
  readonly onDone: () => void;
}

/** Five questions at the first start; each may be skipped, and settings can change all of them later. */
export function Welcome({ onDone }: WelcomeProps) {
  const i18n = useI18n();
  const { data, actions } = useWelcome(onDone);
  return (
    <WelcomeView {...welcomeModel(i18n, data)} {...actions} figure={<PageFigure key={data.page} page={data.page} />} />
  );
}

/** One move for each question. */
const FIGURES: Readonly<Record<WelcomePage, string>> = {
  goal: 'sit-to-stand',
  reach: 'band-pull-apart',
  hours: 'wall-angel',
  readiness: 'cat-cow',
  try: 'sit-to-stand',
};

function PageFigure({ page }: { readonly page: WelcomePage }) {
  const clock = useSeconds();
  return <ExerciseFigure exercise={exerciseOf(FIGURES[page])} tempo={PREVIEW_TEMPO} ratio={1} clock={clock} playing />;
}
