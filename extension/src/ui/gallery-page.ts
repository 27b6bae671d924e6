import type { ReactNode } from 'react';
import type { I18n } from '../i18n/i18n.ts';

/** One page of the gallery: a component or a screen in each of its states. */
export interface GalleryPage {
  readonly name: string;
  /** px; the widths at which its states are worth a look. The first is its usual one. */
  readonly widths: readonly number[];
  readonly states: readonly GalleryState[];
}

export interface GalleryState {
  readonly name: string;
  readonly render: (i18n: I18n) => ReactNode;
}
