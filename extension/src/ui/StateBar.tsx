import type { CSSProperties } from 'react';
import css from './StateBar.module.css';

export interface StateBarProps {
  /** What the bar shows, for who doesn't see it. */
  readonly title: string;
  /** In order of time; `share` of the whole, 0 to 1. */
  readonly spans: readonly { readonly key: string; readonly state: BarState; readonly share: number }[];
  /** One line each, with the time in it. */
  readonly totals: readonly { readonly state: BarState; readonly label: string; readonly time: string }[];
}

export type BarState = 'sitting' | 'moving' | 'away' | 'gap';

/** A stretch of time as it was spent. A gap is drawn as one: an empty frame. */
export function StateBar({ title, spans, totals }: StateBarProps) {
  return (
    <figure className={css['figure']} aria-label={title}>
      <div className={css['bar']} aria-hidden="true">
        {spans.map(({ key, state, share }) => (
          <span key={key} data-state={state} style={{ '--share': share } as CSSProperties} />
        ))}
      </div>
      <dl className={css['totals']}>
        {totals.map(({ state, label, time }) => (
          <div key={state}>
            <dt>
              <span className={css['swatch']} data-state={state} aria-hidden="true" />
              {label}
            </dt>
            <dd>{time}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
