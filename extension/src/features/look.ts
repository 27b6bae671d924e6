import { type LanguageChoice, parseLanguage } from '../i18n/languages.ts';
import type { StoredSettings } from '../ports/settings-store.ts';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

export const skins = [1, 2, 3, 4, 5] as const;

export type Skin = (typeof skins)[number];

/** How our pages look and what they speak; kept beside the other settings, so it goes from device to device. */
export interface Look {
  readonly theme: Theme;
  readonly skin: Skin;
  readonly language: LanguageChoice;
}

/** The middle tone: what the style sheet draws without a choice. */
const USUAL_SKIN: Skin = 3;

export function parseLook({ theme, skin, language }: StoredSettings): Look {
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    skin: skins.find((known) => known === skin) ?? USUAL_SKIN,
    language: parseLanguage(language),
  };
}

export function applyLook(root: HTMLElement, { theme, skin }: Pick<Look, 'theme' | 'skin'>): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.dataset['skin'] = String(skin);
}

const KEY = 'look';

/** The last one of this browser: a page has it before its first paint. */
export function loadLook(storage: Storage): Look {
  try {
    return parseLook((JSON.parse(storage.getItem(KEY) ?? '{}') ?? {}) as StoredSettings);
  } catch {
    return parseLook({});
  }
}

export function saveLook(storage: Storage, look: Look): void {
  try {
    storage.setItem(KEY, JSON.stringify(look));
  } catch {
    // Full or forbidden: the next page turns dark a moment later, that is all.
  }
}
