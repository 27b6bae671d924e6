import {
  arabicLineExtra,
  chart,
  colours,
  dotGrid,
  families,
  figure,
  forcedColours,
  motion,
  radius,
  raised,
  skinDarkMix,
  skinFarMix,
  skins,
  space,
  textStyles,
} from './tokens.ts';

/**
 * The style sheet of the tokens. Light and dark share one declaration through `light-dark()`, which follows the
 * `color-scheme` of the element that uses it: so `data-theme` on any element turns everything below it, and the
 * system's choice needs no second list.
 */
export function tokensToCss(): string {
  return [
    '/* biome-ignore-all format: written by scripts/tokens.ts from tokens.ts */',
    rule(':root', ['color-scheme: light dark;']),
    rule("[data-theme='light']", ['color-scheme: light;']),
    rule("[data-theme='dark']", ['color-scheme: dark;']),
    rule(':root', [
      ...pairs('color', colours.light, colours.dark),
      ...pairs('figure', figure.light, figure.dark),
      ...skinTones(3),
      ...pairs('chart', chart.light, chart.dark),
      `--color-dots: light-dark(${dotGrid.light}, ${dotGrid.dark});`,
      '--line-width: 1px;',
      '--control-line: 1.5px;',
      '--contrast-line: transparent;',
      '--contrast-width: 0px;',
      '--contrast-underline: none;',
      '--contrast-pattern: transparent;',
      '--figure-outline: 0;',
      `--dot-pitch: ${dotGrid.pitch}px;`,
      `--dot-size: ${dotGrid.dot}px;`,
      ...Object.entries(space).map(([step, px]) => `--space-${step}: ${rem(px)};`),
      ...Object.entries(radius).map(([name, px]) => `--radius-${name}: ${px}px;`),
      ...Object.entries(motion).map(([name, { ms, ease }]) => `--motion-${name}: ${ms}ms ${ease};`),
    ]),
    rule(":root,\n[data-theme='light']", [`--shadow-raised: ${raised.light};`, '--highlighter: 62%;']),
    rule("[data-theme='dark']", darkOnly()),
    media('(prefers-color-scheme: dark)', [rule(":root:not([data-theme='light'])", darkOnly())]),
    rule(':root', textRules(families.latin, { extraLine: 0, tracked: true })),
    rule(':lang(ar)', textRules(families.arabic, { extraLine: arabicLineExtra, tracked: false })),
    rule(':lang(ja)', textRules(families.japanese, { extraLine: 0, tracked: false })),
    ...skinNames.map((skin) => rule(`[data-skin='${skin}']`, skinTones(skin))),
    media('(prefers-contrast: more)', [rule(':root', contrastRules())]),
    rule("[data-contrast='more']", contrastRules()),
    media('(forced-colors: active)', [
      rule(':root', [
        ...Object.entries(forcedColours).map(([role, system]) => `--color-${kebab(role)}: ${system};`),
        '--color-dots: transparent;',
        '--line-width: 1px;',
        '--contrast-line: CanvasText;',
        '--contrast-pattern: CanvasText;',
        '--figure-outline: 1.2;',
      ]),
    ]),
    media('(prefers-reduced-motion: reduce)', [
      rule(':root', ['--motion-press: 0ms;', '--motion-move: 0ms;', '--motion-count: 0ms;', '--motion-leave: 0ms;']),
    ]),
    '',
  ].join('\n\n');
}

/** What `light-dark()` can't hold: it takes colours only. The highlighter is the share of `due` in its stroke. */
function darkOnly(): readonly string[] {
  return [`--shadow-raised: ${raised.dark};`, '--highlighter: 38%;'];
}

type Skin = keyof typeof skins;

const skinNames: readonly Skin[] = [1, 2, 3, 4, 5];

function pairs(prefix: string, light: Readonly<Record<string, string>>, dark: Readonly<Record<string, string>>) {
  return Object.entries(light).map(([name, value]) => {
    const other = dark[name] ?? value;
    return `--${prefix}-${kebab(name)}: ${value === other ? value : `light-dark(${value}, ${other})`};`;
  });
}

function skinTones(skin: Skin): readonly string[] {
  const light = skins[skin];
  const dark = `color-mix(in srgb, ${light}, white ${skinDarkMix}%)`;
  return [
    `--figure-skin: light-dark(${light}, ${dark});`,
    `--figure-skin-far: color-mix(in srgb, var(--figure-skin), black ${skinFarMix}%);`,
  ];
}

/** Lines in ink, washes and dots gone; the shapes of the figure outlined. */
function contrastRules(): readonly string[] {
  return [
    ...pairs('color', colours.contrastLight, colours.contrastDark),
    '--color-dots: transparent;',
    '--line-width: 2px;',
    '--control-line: 2px;',
    '--contrast-line: var(--color-line);',
    '--contrast-width: 2px;',
    '--contrast-underline: underline;',
    '--contrast-pattern: #000000;',
    '--figure-outline: 1.2;',
  ];
}

function textRules(family: string, { extraLine, tracked }: { extraLine: number; tracked: boolean }): readonly string[] {
  return [
    `--font-family: ${family};`,
    ...Object.entries(textStyles).flatMap(([name, { size, line, weight, track }]) => [
      `--text-${kebab(name)}: ${weight} ${rem(size)} / ${rem(line + extraLine)} var(--font-family);`,
      `--track-${kebab(name)}: ${tracked && track !== 0 ? `${track}em` : 'normal'};`,
    ]),
  ];
}

function rem(px: number): string {
  return px === 0 ? '0' : `${px / 16}rem`;
}

/** Also parts a digit from the word before it: title2 → title-2. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/([a-z])(\d)/g, '$1-$2');
}

function rule(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

function media(query: string, rules: readonly string[]): string {
  return `@media ${query} {\n${rules.join('\n\n').replace(/^(?=.)/gm, '  ')}\n}`;
}
