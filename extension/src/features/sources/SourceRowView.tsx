import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconTile } from '../../ui/IconTile.tsx';
import { alertIcon, moonIcon, phoneIcon, stepsIcon } from '../../ui/icons.ts';
import { PencilBars } from '../../ui/PencilBars.tsx';
import css from './SourceRowView.module.css';
import type { SourceEntry } from './source-row.ts';

interface SourceRowViewProps extends SourceEntry {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const icons = { phone: phoneIcon, steps: stepsIcon, sleep: moonIcon };

/** One line for any source; its button unfolds what can be done with it. */
export function SourceRowView({ row, more, isOpen, onToggle }: SourceRowViewProps) {
  const { t } = useI18n();
  return (
    <li className={css['row']}>
      <IconTile path={icons[row.kind]} />
      <div className={css['name']}>
        <p>{row.name}</p>
        <p className={css['soft']}>{row.detail}</p>
      </div>
      <p className={css['state']} data-trouble={row.trouble || undefined}>
        {row.trouble && <Icon path={alertIcon} />}
        <span>{row.state}</span>
      </p>
      {row.bars.length > 0 && <PencilBars bars={row.bars} />}
      {more !== null && (
        <span className={css['action']}>
          <Button kind="outlined" about={row.name} expanded={isOpen} onClick={onToggle}>
            {isOpen ? t('action.close') : more.action}
          </Button>
        </span>
      )}
      {more !== null && isOpen && <div className={css['details']}>{more.details}</div>}
    </li>
  );
}
