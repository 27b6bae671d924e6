import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import type { PauseChoice } from '../today/popup-idle-model.ts';
import css from './SettingsView.module.css';

interface PauseChoicesProps {
  /** Said while paused; null: the choices are shown. */
  readonly paused: string | null;
  readonly onPause: (choice: PauseChoice) => void;
  readonly onResume: () => void;
}

export function PauseChoices({ paused, onPause, onResume }: PauseChoicesProps) {
  const { t } = useI18n();
  if (paused !== null) {
    return (
      <div className={css['line']}>
        <span>{paused}</span>
        <Button kind="outlined" onClick={onResume}>
          {t('action.resume')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css['line']}>
      <Chip onClick={() => onPause('30')}>{t('today.pause.30')}</Chip>
      <Chip onClick={() => onPause('60')}>{t('today.pause.60')}</Chip>
      <Chip onClick={() => onPause('tomorrow')}>{t('today.pause.tomorrow')}</Chip>
      <Chip onClick={() => onPause('open')}>{t('settings.pause.open')}</Chip>
    </div>
  );
}
