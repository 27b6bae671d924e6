import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DayLine } from '../../ui/DayLine.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { checkIcon, desktopIcon, homeIcon, moonIcon, pauseIcon, stepsIcon, syncIcon } from '../../ui/icons.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlayShape } from '../../ui/PlayShape.tsx';
import { Rule } from '../../ui/Rule.tsx';
import { Stage } from '../../ui/Stage.tsx';
import { StatRow } from '../../ui/StatRow.tsx';
import { UndoStrip } from '../../ui/UndoStrip.tsx';
import { WhyLine } from '../../ui/WhyLine.tsx';
import css from './PopupIdle.module.css';
import type { PauseChoice, PopupIdleProps, SourcedLine } from './popup-idle-model.ts';

export interface PopupIdleActions {
  readonly onMoveNow: () => void;
  readonly onSwap: () => void;
  readonly onPause: (choice: PauseChoice) => void;
  readonly onResume: () => void;
  readonly onSyncNow: () => void;
  readonly onOpenDashboard: () => void;
  /** Nothing fits: to the equipment in settings. */
  readonly onOpenEquipment: () => void;
  readonly onUndo: () => void;
  readonly onUndoGone: () => void;
}

interface PopupIdleViewProps extends PopupIdleProps, PopupIdleActions {
  /** The offered exercise, drawn for 348 × 124. */
  readonly figure: ReactNode;
}

export function PopupIdle({ figure, ...props }: PopupIdleViewProps) {
  const { t } = useI18n();
  const { lead, next, offer } = props;
  return (
    <main className={css['popup']}>
      <header className={css['header']}>
        <Mark size={24} />
        <h1>{t('app.name')}</h1>
        {props.sync.kind !== 'off' && (
          <IconButton name={t('today.syncNow')} path={syncIcon} onClick={props.onSyncNow} />
        )}
        {props.paused === null && (
          <IconButton name={t('action.pause')} path={pauseIcon} onClick={() => props.onPause('open')} />
        )}
        <IconButton name={t('today.dashboard')} path={homeIcon} tooltip="end" onClick={props.onOpenDashboard} />
      </header>

      <section className={css['lead']}>
        <div>
          <p className={css['soft']}>{lead.quantity === null ? lead.hint : lead.label}</p>
          {lead.quantity === null ? (
            <p className={css['state']}>{lead.label}</p>
          ) : (
            <p className={css['hero']}>
              {lead.quantity.value}
              <span> {lead.quantity.unit}</span>
            </p>
          )}
        </div>
        {next !== null && (
          <div className={css['next']}>
            <p className={css['soft']}>{next.label}</p>
            <p className={css['time']}>{next.time}</p>
          </div>
        )}
      </section>

      <DayLine {...props.dayLine} size="small" />

      <section className={css['offer']}>
        {offer === null ? (
          <div className={css['nothing']}>
            <p>{t('offer.none')}</p>
            <Button kind="outlined" onClick={props.onOpenEquipment}>
              {t('offer.openEquipment')}
            </Button>
          </div>
        ) : (
          <>
            <Stage height={stageHeight(props)} edge="bleed">
              {figure}
            </Stage>
            <div className={css['words']}>
              <h2>{offer.title}</h2>
              <Button kind="text" onClick={props.onSwap}>
                {t('action.swap')}
              </Button>
              <p>{offer.detail}</p>
              <Button kind="primary" icon={<PlayShape />} onClick={props.onMoveNow}>
                {t('action.moveNow')}
              </Button>
            </div>
          </>
        )}
      </section>

      <StatRow stats={props.stats} />

      <Rule />

      <section className={css['pause']} aria-label={t('action.pause')}>
        {props.paused === null ? (
          <>
            <span className={css['soft']}>{t('action.pause')}</span>
            {pauseChoices.map((choice) => (
              <Chip key={choice} onClick={() => props.onPause(choice)}>
                {t(`today.pause.${choice}`)}
              </Chip>
            ))}
          </>
        ) : (
          <>
            <span className={css['soft']}>{props.paused}</span>
            <Chip onClick={props.onResume}>{t('action.resume')}</Chip>
          </>
        )}
      </section>

      {showsSources(props) && (
        <section className={css['sourced']} aria-label={t('today.stepsAndSleep')}>
          <Sourced icon={stepsIcon} line={props.steps} />
          <Sourced icon={moonIcon} line={props.sleep} />
        </section>
      )}

      {props.why !== null && <WhyLine sentence={props.why} reasons={[]} />}
      {props.problems.map((sentence) => (
        <Notice key={sentence} kind="trouble">
          {sentence}
        </Notice>
      ))}

      {props.undo === null ? (
        <footer className={css['footer']}>
          {props.peer !== null && (
            <span>
              <Icon path={desktopIcon} />
              {props.peer}
            </span>
          )}
          <span>
            {props.sync.kind === 'synced' && <Icon path={checkIcon} />}
            {props.sync.label}
          </span>
        </footer>
      ) : (
        <UndoStrip sentence={props.undo} action={t('action.undo')} onUndo={props.onUndo} onGone={props.onUndoGone} />
      )}
    </main>
  );
}

/** With a sentence of trouble or of waiting, or with steps and sleep, the stage gives way, so that nothing scrolls. */
function stageHeight({ problems, why, ...props }: PopupIdleProps): number {
  if (problems.length > 0 || why !== null) return 80;
  return showsSources(props) ? 104 : 124;
}

/** An undo strip takes their place. */
function showsSources({ undo, steps, sleep }: Pick<PopupIdleProps, 'undo' | 'steps' | 'sleep'>): boolean {
  return undo === null && (steps !== null || sleep !== null);
}

const pauseChoices = ['30', '60', 'tomorrow'] as const;

function Sourced({ icon, line }: { readonly icon: string; readonly line: SourcedLine | null }) {
  if (line === null) return null;
  return (
    <p>
      <Icon path={icon} />
      <span>
        {line.value} <small>{line.source}</small>
      </span>
    </p>
  );
}
