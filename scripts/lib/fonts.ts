import { existsSync } from 'node:fs';
import { installPackages } from './install-packages.ts';

/** The interface brings Latin letters; the others are the system's, as on a person's machine. */
const FONTS: Readonly<Record<string, { readonly file: string; readonly package: string }>> = {
  ar: { file: '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf', package: 'fonts-noto-core' },
  ja: { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', package: 'fonts-noto-cjk' },
};

/** What a language is written in, installed where it is missing. */
export async function ensureFont(language: string): Promise<void> {
  const font = FONTS[language];
  if (font !== undefined && !existsSync(font.file)) await installPackages([font.package]);
}
