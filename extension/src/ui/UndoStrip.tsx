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
 * hold it: a pointer or the focus on the strip stops the clock.
 */
export function UndoStrip({ sentence, action, onUndo, onGone }: UndoStripProps) {
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
