import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DayLine } from '../../ui/DayLine.tsx';
import { DayLineLegend } from '../../ui/DayLineLegend.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OfferRow } from '../../ui/OfferRow.tsx';
import { Page } from '../../ui/Page.tsx';
import { PencilBars } from '../../ui/PencilBars.tsx';
import { PlayShape } from '../../ui/PlayShape.tsx';
import { Rule } from '../../ui/Rule.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { UndoStrip } from '../../ui/UndoStrip.tsx';
import { WhyLine } from '../../ui/WhyLine.tsx';
import { pageHref } from './pages.ts';
import { SittingCard } from './SittingCard.tsx';
import css from './TodayPage.module.css';
import type { TodayPageProps } from './today-page-model.ts';
import { WeekDots } from './WeekDots.tsx';

export interface TodayPageActions {
  readonly onMoveNow: () => void;
  readonly onSwap: () => void;
  readonly onOpenEntry: (id: string) => void;
  readonly onUndo: () => void;
  readonly onUndoGone: () => void;
}

interface TodayPageViewProps extends TodayPageProps, TodayPageActions {
  /** The offered exercise, drawn for a 1.32 : 1 stage. */
  readonly figure: ReactNode;
  /** Stills over the hops, by the break's id. */
  readonly thumbnails: Readonly<Record<string, ReactNode>>;
  /** The back map of the last 14 days, in its card; null until there is one. */
  readonly back: ReactNode;
  /** The one-tap card; null while none is switched on. */
  readonly checkIns: ReactNode;
}

export function TodayPage({ figure, thumbnails, back, checkIns, ...props }: TodayPageViewProps) {
  const { t } = useI18n();
  return (
    <Page
      over={props.date}
      title={
        <>
          {props.sentence} <span className={css['outlook']}>{props.outlook}</span>
        </>
      }
      aside={
        <Button kind="primary" icon={<PlayShape />} onClick={props.onMoveNow}>
          {t('action.moveNow')}
        </Button>
      }
    >
      {props.problems.map((problem) => (
        <Notice key={problem} kind="trouble">
          {problem}
        </Notice>
      ))}
      {props.why !== null && <WhyLine sentence={props.why} reasons={[]} />}

      <Card title={t('dayLine.title')} aside={<DayLineLegend />}>
        <div className={css['dayLine']}>
          <DayLine
            {...props.dayLine}
            size="large"
            {...(Object.keys(thumbnails).length > 0 && { thumbnails })}
            onOpen={props.onOpenEntry}
          />
        </div>
      </Card>

      <div className={css['cards']}>
        <Card label={t('dash.numbers')}>
          <dl className={css['numbers']}>
            {props.stats.map((stat) => (
              <Stat key={stat.label} {...stat} size="large" />
            ))}
          </dl>
          <Rule />
          <div className={css['week']}>
            <span>{t('dash.activeDays')}</span>
            <WeekDots days={props.week} />
          </div>
        </Card>
        <SittingCard {...props.sitting} />
        {back}
        <Card title={t('dash.stepsAndSleep')}>
          {props.steps === null && props.sleep === null ? (
            <div className={css['stack']}>
              <p className={css['soft']}>{t('dash.noSource')}</p>
              <a href={pageHref('sources')}>{t('dash.addSource')}</a>
            </div>
          ) : (
            <div className={css['sourced']}>
              {props.steps !== null && (
                <div className={css['steps']}>
                  <dl>
                    <Stat {...props.steps} size="large" />
                  </dl>
                  {props.stepsWhy !== null && <p className={css['soft']}>{props.stepsWhy}</p>}
                  {props.stepBars.length > 0 && <PencilBars bars={props.stepBars} />}
                </div>
              )}
              {props.sleep !== null && (
                <dl>
                  <Stat {...props.sleep} size="large" />
                </dl>
              )}
            </div>
          )}
        </Card>
      </div>

      <div className={css['foot']}>
        {props.offerTitle !== null && (
          <Card>
            <OfferRow figure={figure} heading="h2" title={props.offerTitle} detail={props.offerDetail}>
              <Button kind="outlined" onClick={props.onSwap}>
                {t('action.swap')}
              </Button>
            </OfferRow>
          </Card>
        )}
        {checkIns}
      </div>

      {props.undo !== null && (
        <div className={css['undo']}>
          <UndoStrip sentence={props.undo} action={t('action.undo')} onUndo={props.onUndo} onGone={props.onUndoGone} />
        </div>
      )}
    </Page>
  );
}
