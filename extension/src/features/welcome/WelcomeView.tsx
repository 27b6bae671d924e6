import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { pageHref } from '../dashboard/pages.ts';
import { WelcomeQuestion } from './WelcomeQuestion.tsx';
import css from './WelcomeView.module.css';
import type { WelcomeActions } from './welcome-actions.ts';
import type { WelcomeProps } from './welcome-model.ts';

interface WelcomeViewProps extends WelcomeProps, WelcomeActions {
  /** One figure per question. */
  readonly figure: ReactNode;
}

export function WelcomeView({ figure, ...props }: WelcomeViewProps) {
  const { t } = useI18n();
  const last = props.page === 'try';
  return (
    <main className={css['welcome']}>
      <div className={css['stage']}>{figure}</div>
      <div className={css['side']}>
        <header className={css['header']}>
          <Mark size={28} />
          <span className={css['name']}>{t('app.name')}</span>
          <span className={css['progress']}>{props.progress}</span>
        </header>
        <div className={css['question']}>
          <h1>{t(`welcome.${props.page}.title`)}</h1>
          <p className={css['lead']}>{t(`welcome.${props.page}.lead`)}</p>
          <WelcomeQuestion {...props} />
          <div className={css['acts']}>
            {props.canGoBack && (
              <Button kind="text" quiet onClick={props.onBack}>
                {t('welcome.back')}
              </Button>
            )}
            <span className={css['goOn']}>
              <Button kind="primary" onClick={props.onGoOn}>
                {t(last ? 'welcome.try.done' : 'welcome.goOn')}
              </Button>
            </span>
            {!last && (
              <Button kind="text" onClick={props.onSkip}>
                {t('welcome.skip')}
              </Button>
            )}
          </div>
          {last && (
            <p className={css['later']}>
              <a href={`options.html${pageHref('devices')}`}>{t('welcome.try.sync')}</a>
              <a href={`options.html${pageHref('sources')}`}>{t('welcome.try.sources')}</a>
            </p>
          )}
        </div>
        <p className={css['note']}>{t('welcome.note')}</p>
      </div>
    </main>
  );
}
