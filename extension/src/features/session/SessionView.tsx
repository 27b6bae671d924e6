import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { CountDisplay } from '../../ui/CountDisplay.tsx';
import { HoldRing } from '../../ui/HoldRing.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import {
  captionsIcon,
  captionsOffIcon,
  chevronIcon,
  closeIcon,
  pauseIcon,
  soundIcon,
  soundOffIcon,
} from '../../ui/icons.ts';
import { PlayShape } from '../../ui/PlayShape.tsx';
import { RegionTag } from '../../ui/RegionTag.tsx';
import { Rule } from '../../ui/Rule.tsx';
import { Stage } from '../../ui/Stage.tsx';
import { StepDots } from '../../ui/StepDots.tsx';
import { TempoBar } from '../../ui/TempoBar.tsx';
import css from './SessionView.module.css';
import type { CuePart, SessionProps, WorkProps } from './session-model.ts';
import { type SessionKeyActions, useSessionKeys } from './use-session-keys.ts';

export interface SessionActions extends SessionKeyActions {
  readonly onCaptions: (on: boolean) => void;
  readonly onSound: (on: boolean) => void;
}

interface SessionViewProps extends SessionProps, SessionActions {
  /** The exercise, drawn for 384 × 264. */
  readonly figure: ReactNode;
}

export function SessionView({ figure, ...props }: SessionViewProps) {
  const { t, direction } = useI18n();
  useSessionKeys(props, direction);
  const { regions, step, paused } = props;
  return (
    <main className={css['session']}>
      <header className={css['header']}>
        <IconButton name={t('session.leave')} path={closeIcon} tooltip="start" onClick={props.onLeave} />
        <div className={css['title']}>
          <h1>{props.title}</h1>
          <StepDots {...step} />
        </div>
        <IconButton
          name={t(props.captions ? 'session.captionsOff' : 'session.captionsOn')}
          path={props.captions ? captionsIcon : captionsOffIcon}
          onClick={() => props.onCaptions(!props.captions)}
        />
        <IconButton
          name={t(props.sound ? 'session.soundOff' : 'session.soundOn')}
          path={props.sound ? soundIcon : soundOffIcon}
          tooltip="end"
          onClick={() => props.onSound(!props.sound)}
        />
      </header>

      <Stage
        height={264}
        shortHeight={200}
        edge="card"
        {...(regions !== null && {
          corner: { side: regions.corner, content: <RegionTag regions={regions.list} label={regions.label} /> },
        })}
      >
        {figure}
      </Stage>

      <div className={css['work']}>
        <Work work={props.work} />
      </div>
      {props.tempo.length > 0 && <TempoBar parts={props.tempo} paused={paused} />}
      {props.captions && <Cue parts={props.cue} language={props.cueLanguage} />}
      <p data-spoken="" role="status" aria-live="assertive">
        {props.spoken}
      </p>

      <div className={css['steps']}>
        <IconButton
          name={t('session.previous')}
          path={previousPath}
          mirrored
          size="large"
          off={!props.canGoBack}
          onClick={props.onPrevious}
        />
        <Button
          kind="primary"
          shape="pill"
          icon={paused ? <PlayShape /> : <Icon path={pauseIcon} />}
          onClick={props.onPause}
        >
          {t(paused ? 'action.resume' : 'action.pause')}
        </Button>
        <IconButton name={t('session.next')} path={chevronIcon} mirrored size="large" onClick={props.onNext} />
      </div>

      <div className={css['row']}>
        <Button kind="outlined" onClick={props.onEasier}>
          {t('session.easier')}
        </Button>
        <Button kind="outlined" onClick={props.onTooHard}>
          {t('session.tooHard')}
        </Button>
        <Button kind="outlined" onClick={props.onHurts}>
          {t('answer.hurts')}
        </Button>
      </div>

      <div className={css['foot']}>
        <Rule />
        <p>
          <span className={css['stopIf']}>{props.stopIf}</span>
          {props.follows !== null && <strong>{props.follows}</strong>}
        </p>
        <p data-spoken="">{t('session.keys')}</p>
      </div>
    </main>
  );
}

const previousPath = 'M12.4 4.6L7 10l5.4 5.4';

function Work({ work }: { readonly work: WorkProps }) {
  const side = work.side !== null && <p className={css['side']}>{work.side}</p>;
  if (work.kind === 'count') {
    return (
      <>
        <CountDisplay value={work.value} of={work.of} state={work.state} />
        {side}
      </>
    );
  }
  return (
    <>
      <HoldRing value={work.value} passed={work.passed} state={work.state} />
      <div className={css['beside']}>
        <p className={css['doing']}>{work.title}</p>
        {work.detail !== null && <p className={css['detail']}>{work.detail}</p>}
        {side}
      </div>
    </>
  );
}

function Cue({ parts, language }: { readonly parts: readonly CuePart[]; readonly language: string | null }) {
  const { t } = useI18n();
  return (
    <p className={css['cue']} {...(language !== null && { lang: language, dir: 'ltr' })}>
      {parts.map((part) => (part.marked ? <mark key={part.text}>{part.text}</mark> : part.text))}
      {language !== null && parts.length > 0 && <span className={css['foreign']}>{t('session.cue.english')}</span>}
    </p>
  );
}
