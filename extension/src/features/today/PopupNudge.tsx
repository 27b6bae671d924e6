import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { closeIcon } from '../../ui/icons.ts';
import { PlayShape } from '../../ui/PlayShape.tsx';
import { Rule } from '../../ui/Rule.tsx';
import { SegmentedActions } from '../../ui/SegmentedActions.tsx';
import { Stage } from '../../ui/Stage.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { WhyLine } from '../../ui/WhyLine.tsx';
import css from './PopupNudge.module.css';
import type { PopupNudgeProps } from './popup-nudge-model.ts';

export interface PopupNudgeActions {
  readonly onStart: () => void;
  readonly onLater: (minutes: number) => void;
  readonly onDidIt: () => void;
  readonly onSwap: () => void;
  readonly onNotToday: () => void;
  readonly onHurts: () => void;
  readonly onNever: () => void;
  readonly onSkip: () => void;
  /** Closes the surface; the nudge stays open. */
  readonly onClose: () => void;
}

interface PopupNudgeViewProps extends PopupNudgeProps, PopupNudgeActions {
  /** The proposed exercise, drawn for 380 × 238. */
  readonly figure: ReactNode;
}

export function PopupNudge({ figure, title, detail, later, why, hasExercise, ...actions }: PopupNudgeViewProps) {
  const { t } = useI18n();
  return (
    <main className={css['popup']}>
      <div className={css['stage']}>
        <Stage height={238} edge="bleed" corner={{ side: 'start', content: <Tag kind="due">{t('nudge.tag')}</Tag> }}>
          {figure}
        </Stage>
        <div className={css['close']}>
          <IconButton name={t('action.close')} path={closeIcon} tooltip="end" onClick={actions.onClose} />
        </div>
      </div>

      <div className={css['words']}>
        <h1>{title}</h1>
        <p>{detail}</p>
      </div>

      <Button kind="primary" icon={<PlayShape />} onClick={actions.onStart}>
        {t('nudge.start')}
      </Button>

      <div className={css['later']}>
        <span>{t('nudge.later')}</span>
        <SegmentedActions
          name={t('nudge.later')}
          parts={later}
          onChoose={(minutes) => actions.onLater(Number(minutes))}
        />
      </div>

      <div className={css['row']}>
        <Button kind="outlined" onClick={actions.onDidIt}>
          {t('nudge.didIt')}
        </Button>
        {hasExercise && (
          <Button kind="outlined" onClick={actions.onSwap}>
            {t('action.swap')}
          </Button>
        )}
        <Button kind="outlined" onClick={actions.onNotToday}>
          {t('nudge.notToday')}
        </Button>
      </div>

      <div className={css['quiet']}>
        {hasExercise && (
          <>
            <Button kind="text" quiet onClick={actions.onHurts}>
              {t('answer.hurts')}
            </Button>
            <Button kind="text" quiet onClick={actions.onNever}>
              {t('nudge.never')}
            </Button>
          </>
        )}
        <Button kind="text" quiet onClick={actions.onSkip}>
          {t('action.skip')}
        </Button>
      </div>

      <Rule />
      <WhyLine {...why} />
    </main>
  );
}
