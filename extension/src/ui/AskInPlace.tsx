import { type ReactNode, useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n-context.tsx';
import css from './AskInPlace.module.css';
import { Button } from './Button.tsx';

interface AskInPlaceProps {
  readonly asking: boolean;
  /** Shown by the caller, above or beside; here it names the two answers for those who listen. */
  readonly question: string;
  readonly yes: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onCancel: () => void;
  /** While nothing is asked; the button that asks comes last. */
  readonly children?: ReactNode;
}

/**
 * Before what can't be undone, one question in the place of the button that leads to it. The keyboard goes along: to the
 * answer that changes nothing, and after either back to the button.
 */
export function AskInPlace({ asking, question, yes, busy = false, onYes, onCancel, children }: AskInPlaceProps) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(asking);
  useEffect(() => {
    if (asked.current === asking) return;
    asked.current = asking;
    const buttons = place.current?.querySelectorAll('button');
    buttons?.[buttons.length - 1]?.focus();
  }, [asking]);

  return (
    <div ref={place}>
      {asking ? (
        <fieldset className={css['answers']} aria-label={question}>
          <Button kind="outlined" busy={busy} onClick={onYes}>
            {yes}
          </Button>
          <Button kind="text" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </fieldset>
      ) : (
        children
      )}
    </div>
  );
}
