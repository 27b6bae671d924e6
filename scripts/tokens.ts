// Writes the style sheet of the design tokens from their data: node scripts/tokens.ts
import { writeFileSync } from 'node:fs';
import { tokensToCss } from '../extension/src/ui/tokens/tokens-to-css.ts';

writeFileSync(new URL('../extension/src/ui/tokens/tokens.css', import.meta.url), tokensToCss());
