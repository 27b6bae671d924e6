import { useI18n } from '../../i18n/i18n-context.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { alertIcon, closeIcon } from '../../ui/icons.ts';
import css from './TroubleStrip.module.css';

interface TroubleStripProps {
  readonly sentence: string;
  readonly onClose: () => void;
}

/** Over the foot of the page until it is closed or the next thing works. */
export function TroubleStrip({ sentence, onClose }: TroubleStripProps) {
  const { t } = useI18n();
  return (
    <div className={css['strip']} role="alert">
      <Icon path={alertIcon} />
      <p>{sentence}</p>
      <IconButton name={t('action.close')} path={closeIcon} tooltip="end" onClick={onClose} />
    </div>
  );
}
