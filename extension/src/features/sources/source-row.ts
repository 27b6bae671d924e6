import type { ReactNode } from 'react';
import type { I18n } from '../../i18n/i18n.ts';
import type { Measured } from './measured-of.ts';

/** One source as the list shows it, whatever it is: a phone that pushes, files, a provider's cloud. */
export interface SourceRow {
  readonly key: string;
  /** "Fitbit", "Health Connect" */
  readonly name: string;
  readonly kind: 'phone' | 'steps' | 'sleep';
  /** "Steps and sleep", "HC Webhook" */
  readonly detail: string;
  /** One or two sentences: how it stands, and what to do where there is trouble. */
  readonly state: string;
  readonly trouble: boolean;
  /** 0 to 1 of the largest of the last days, oldest first; null is a gap. Empty: nothing yet. */
  readonly bars: readonly (number | null)[];
}

/** A row with what its button unfolds; `action` is the button's label. Null: nothing to do there. */
export interface SourceEntry {
  readonly row: SourceRow;
  readonly more: { readonly action: string; readonly details: ReactNode } | null;
}

export function barsOf(measured: Measured | null): readonly (number | null)[] {
  const days = measured?.days ?? [];
  const largest = Math.max(1, ...days.map((day) => day ?? 0));
  return days.map((day) => (day === null ? null : day / largest));
}

/** "Two days are missing." between the first and the last that are there; empty where none is. */
export function gapSentence(i18n: I18n, measured: Measured | null): string {
  const days = measured?.days ?? [];
  const first = days.findIndex((day) => day !== null);
  const inner =
    first < 0
      ? []
      : days.slice(
          first,
          days.findLastIndex((day) => day !== null),
        );
  const missing = inner.filter((day) => day === null).length;
  if (missing === 0) return '';
  return i18n.t(measured?.carries === 'sleep' ? 'sources.nightsMissing' : 'sources.daysMissing', { n: missing });
}

export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
