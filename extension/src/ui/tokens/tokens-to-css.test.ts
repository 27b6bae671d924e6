import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.test-kit.ts';
import onDisk from './tokens.css?raw';
import { colours } from './tokens.ts';
import { tokensToCss } from './tokens-to-css.ts';

describe('the token style sheet', () => {
  it('says what the data says (else run: node scripts/tokens.ts)', () => {
    expect(onDisk).toBe(tokensToCss());
  });
});

const grounds = ['paper', 'surface', 'sunken', 'stage'] as const;
const textOnGrounds = ['ink', 'inkSoft', 'inkFaint'] as const;
const textPairs = [
  ['onPen', 'pen'],
  ['onPen', 'penHover'],
  ['penText', 'surface'],
  ['penText', 'paper'],
  ['penText', 'penWash'],
  ['onDue', 'due'],
  ['dueText', 'surface'],
  ['dueText', 'dueWash'],
  ['ok', 'okWash'],
  ['alert', 'alertWash'],
  ['alert', 'surface'],
] as const;
const lines = ['lineStrong', 'focus', 'pen'] as const;

describe.each(Object.entries(colours))('contrast in %s', (_mode, set) => {
  it.each(textOnGrounds.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s is readable',
    (text, ground) => {
      expect(contrastRatio(set[text], set[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(textPairs)('%s on %s is readable', (text, ground) => {
    expect(contrastRatio(set[text], set[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(lines.flatMap((line) => (['paper', 'surface', 'stage'] as const).map((ground) => [line, ground] as const)))(
    '%s is seen on %s',
    (line, ground) => {
      expect(contrastRatio(set[line], set[ground])).toBeGreaterThanOrEqual(3);
    },
  );
});
