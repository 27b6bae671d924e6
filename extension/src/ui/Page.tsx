import type { ReactNode } from 'react';
import css from './Page.module.css';

interface PageProps {
  readonly title: ReactNode;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  /** Above the title, e.g. the date. */
  readonly over?: string;
  /** At the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the dashboard: title, sentence, then the rest. */
export function Page({ title, lead, over, aside, children }: PageProps) {
  return (
    <main className={css['page']}>
      <header className={css['header']}>
        <div className={css['words']}>
          {over !== undefined && <p className={css['over']}>{over}</p>}
          <h1>{title}</h1>
          {lead !== undefined && <p className={css['lead']}>{lead}</p>}
        </div>
        {aside}
      </header>
      {children}
    </main>
  );
}
