import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.tsx';
import css from './AskInPlace.module.css';
import { Button } from './Button.tsx';
import { InPlace } from './InPlace.tsx';

interface AskInPlaceProps {
  readonly asking: boolean;
  /** Shown by the caller, above or beside; here it names the two answers for those who listen. */
  readonly question: string;
  readonly yes: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onCancel: () => void;
  /** While nothing is asked. */
  readonly children?: ReactNode;
}

/** Before what can't be undone, one question in the place of the button that leads to it. */
export function AskInPlace({ asking, question, yes, busy = false, onYes, onCancel, children }: AskInPlaceProps) {
  const { t } = useI18n();
  return (
    <InPlace shows={asking ? 'question' : null}>
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
    </InPlace>
  );
}
