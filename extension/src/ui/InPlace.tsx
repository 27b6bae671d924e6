import { type ReactNode, useEffect, useRef } from 'react';
import css from './InPlace.module.css';

interface InPlaceProps {
  /** What stands here now; null: the buttons that open something. */
  readonly shows: string | null;
  readonly children: ReactNode;
}

/**
 * Something that comes in the place of the button that opened it, and goes again. The keyboard goes along: to its first field,
 * else to its last button, which is the one that changes nothing; afterwards back to the button. What is there from the start,
 * and what comes while somebody types elsewhere, leaves the focus alone.
 */
export function InPlace({ shows, children }: InPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<string | null>(null);
  const before = useRef(shows);
  useEffect(() => {
    if (before.current === shows || place.current === null) return;
    before.current = shows;
    if (document.activeElement?.matches(FIELD) && !place.current.contains(document.activeElement)) return;
    const buttons = [...place.current.querySelectorAll('button')];
    const field = shows === null ? null : place.current.querySelector<HTMLElement>(FIELD);
    const pressed = shows === null ? buttons.find(({ textContent }) => textContent === opener.current) : null;
    (field ?? pressed ?? buttons.at(-1))?.focus();
  }, [shows]);

  return (
    <div
      ref={place}
      className={css['place']}
      onClickCapture={({ target }) => {
        if (shows === null) opener.current = (target as Element).closest('button')?.textContent ?? null;
      }}
    >
      {children}
    </div>
  );
}

const FIELD = 'input, select, textarea';
