import { useEffect } from 'react';
import { Button } from './Button.tsx';
import css from './UndoStrip.module.css';

interface UndoStripProps {
  /** "Logged: band row, 12." */
  readonly sentence: string;
  readonly action: string;
  readonly onUndo: () => void;
  readonly onGone: () => void;
}

/**
 * Ten seconds to take something back. The style sheet keeps the time (an animation of nothing), because it can also
 * hold it: a pointer or the focus on the strip stops the clock. The keys of every undo reach it from anywhere on the page.
 */
export function UndoStrip({ sentence, action, onUndo, onGone }: UndoStripProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || (event.target as Element).matches(TYPED_INTO))
        return;
      event.preventDefault();
      onUndo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onUndo]);
  return (
    <div
      className={css['strip']}
      role="status"
      onAnimationEnd={(event) => {
        if (event.target === event.currentTarget) onGone();
      }}
    >
      <span>{sentence}</span>
      <Button kind="text" onClick={onUndo}>
        {action}
      </Button>
    </div>
  );
}

/** There the same keys take back what was typed. */
const TYPED_INTO = 'input, textarea';
