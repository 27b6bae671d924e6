import { join } from 'node:path';
import { BACKGROUND_LIMIT, gzippedSize, POPUP_LIMIT, scriptBytes, styleBytes } from '../kit/package-bytes.ts';
import { builtExtension } from '../kit/packages.ts';

export interface ByteFigures {
  readonly name: string;
  /** Gzipped script that must be there before anything is drawn. */
  readonly script: number;
  readonly style: number;
  /** For the script; null where none is set. */
  readonly limit: number | null;
}

/** What each part of the production package for Chrome weighs before its first view. */
export function measureBytes(): readonly ByteFigures[] {
  const folder = builtExtension('chromium', 'production');
  const page = (name: string, limit: number | null): ByteFigures => ({
    name,
    script: scriptBytes(folder, `${name}.html`),
    style: styleBytes(folder, `${name}.html`),
    limit,
  });
  const background = {
    name: 'background',
    script: gzippedSize([join(folder, 'background.js')]),
    style: 0,
    limit: BACKGROUND_LIMIT,
  };
  return [page('popup', POPUP_LIMIT), background, page('session', null), page('options', null)];
}
