import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { BreathingCircle } from '../../ui/BreathingCircle.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { checkIcon, moreIcon } from '../../ui/icons.ts';
import { Mark } from '../../ui/Mark.tsx';
import css from './DashboardShell.module.css';
import { type DashboardPage, pageHref, pageIcons } from './pages.ts';

interface DashboardShellProps {
  /** In two groups: what happened, and what is set up. */
  readonly groups: readonly [readonly DashboardPage[], readonly DashboardPage[]];
  readonly current: DashboardPage;
  /** "Synced, three devices"; `fine` puts a check before it. */
  readonly sync: { readonly label: string; readonly fine: boolean } | null;
  readonly children: ReactNode;
}

/** A sidebar; below 960 px a top row of five and More. */
export function DashboardShell({ groups, current, sync, children }: DashboardShellProps) {
  const { t } = useI18n();
  const pages = groups.flat();
  return (
    <div className={css['shell']}>
      <button type="button" className={css['skip']} onClick={() => document.getElementById('content')?.focus()}>
        {t('nav.skip')}
      </button>
      <header className={css['side']}>
        <a className={css['brand']} href={pageHref('today')}>
          <Mark size={28} />
          <span className={css['name']}>{t('app.name')}</span>
        </a>
        <nav className={css['pages']} aria-label={t('nav.name')}>
          <div className={css['nav']}>
            {groups.map((group) => (
              <ul key={group[0]}>
                {group.map((page) => (
                  <li key={page}>
                    <PageLink page={page} current={current} />
                  </li>
                ))}
              </ul>
            ))}
          </div>
          <div className={css['row']}>
            {pages.slice(0, IN_THE_ROW).map((page) => (
              <PageLink key={page} page={page} current={current} compact />
            ))}
            {pages.length > IN_THE_ROW && (
              // A new page closes the list, and so does leaving it.
              <details key={current} className={css['more']} onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
                <summary data-current={pages.indexOf(current) >= IN_THE_ROW || undefined}>
                  <Icon path={moreIcon} />
                  <span className={css['name']}>{t('nav.more')}</span>
                </summary>
                <ul>
                  {pages.slice(IN_THE_ROW).map((page) => (
                    <li key={page}>
                      <PageLink page={page} current={current} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        </nav>
        {sync !== null && (
          <p className={css['sync']}>
            {sync.fine && <Icon path={checkIcon} />}
            {sync.label}
          </p>
        )}
      </header>
      <div className={css['place']}>
        <div id="content" className={css['content']} tabIndex={-1}>
          {children}
        </div>
        <div className={css['loading']} role="status">
          <BreathingCircle />
          <p>{t('nav.loading')}</p>
        </div>
      </div>
    </div>
  );
}

const IN_THE_ROW = 5;

function closeWhenLeft({ currentTarget: list, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (!list.contains(relatedTarget)) list.open = false;
}

function closeOnEscape({ currentTarget: list, key }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape') return;
  list.open = false;
  list.querySelector('summary')?.focus();
}

interface PageLinkProps {
  readonly page: DashboardPage;
  readonly current: DashboardPage;
  /** On a narrow page the icon alone is seen. */
  readonly compact?: boolean;
}

function PageLink({ page, current, compact = false }: PageLinkProps) {
  const { t } = useI18n();
  return (
    <a className={css['link']} href={pageHref(page)} aria-current={page === current ? 'page' : undefined}>
      <Icon path={pageIcons[page]} />
      <span className={compact ? css['name'] : undefined}>{t(`page.${page}`)}</span>
    </a>
  );
}
