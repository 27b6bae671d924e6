import { useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { fileIcon } from '../../ui/icons.ts';
import css from './DropArea.module.css';

interface DropAreaProps {
  /** Something is held over the page. */
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where exports go. The whole page takes a drop; this says so, and offers the other way. */
export function DropArea({ over, onFiles }: DropAreaProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={css['area']} data-over={over || undefined} aria-label={t('import.drop.title')}>
      <Icon path={fileIcon} />
      <h2>{t(over ? 'import.drop.now' : 'import.drop.title')}</h2>
      <p>{t('import.drop.about')}</p>
      <Button kind="text" onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </section>
  );
}
