import type { ColourSet, FigureSet, TextStyle } from './token-types.ts';

/**
 * Every colour, length and duration of the interface, named once. `tokens.css` is written from here by
 * `node scripts/tokens.ts`, and a test holds the two together.
 */
export const colours = {
  light: {
    paper: '#f6f3ec',
    surface: '#fffefb',
    sunken: '#eeeae0',
    stage: '#efebdf',
    line: '#dfd9cb',
    lineStrong: '#8a8374',
    ink: '#211d17',
    inkSoft: '#575043',
    inkFaint: '#6b6455',
    pen: '#2746c2',
    penHover: '#1f3aa6',
    onPen: '#ffffff',
    penText: '#2746c2',
    penWash: '#e6eaf9',
    due: '#ffd04a',
    onDue: '#2b2000',
    dueText: '#7a5200',
    dueWash: '#fff3cc',
    ok: '#19724e',
    okWash: '#ddf1e6',
    alert: '#b3402a',
    alertWash: '#fbe6df',
    focus: '#2746c2',
    upper: '#ffc62e',
    mid: '#f76a94',
    lower: '#a6f0df',
    upperInk: '#855a02',
    midInk: '#8a1648',
    lowerInk: '#0a7f73',
  },
  dark: {
    paper: '#191713',
    surface: '#23201b',
    sunken: '#13110e',
    stage: '#2b2822',
    line: '#38342c',
    lineStrong: '#857d6d',
    ink: '#f4efe4',
    inkSoft: '#c4bcac',
    inkFaint: '#a49c8b',
    pen: '#9db1ff',
    penHover: '#b5c4ff',
    onPen: '#10173a',
    penText: '#a9baff',
    penWash: '#2a2f47',
    due: '#ffd04a',
    onDue: '#2b2000',
    dueText: '#ffd766',
    dueWash: '#3a3017',
    ok: '#7fd6ac',
    okWash: '#1f3329',
    alert: '#ff9e85',
    alertWash: '#40251d',
    focus: '#b5c4ff',
    upper: '#ffc62e',
    mid: '#ff7fa6',
    lower: '#b4f2e4',
    upperInk: '#fecb47',
    midInk: '#ff6f9c',
    lowerInk: '#bdf1e8',
  },
  contrastLight: {
    paper: '#ffffff',
    surface: '#ffffff',
    sunken: '#ffffff',
    stage: '#ffffff',
    line: '#000000',
    lineStrong: '#000000',
    ink: '#000000',
    inkSoft: '#000000',
    inkFaint: '#1f1f1f',
    pen: '#0a1f8f',
    penHover: '#000000',
    onPen: '#ffffff',
    penText: '#0a1f8f',
    penWash: '#ffffff',
    due: '#ffd04a',
    onDue: '#000000',
    dueText: '#4a3000',
    dueWash: '#ffffff',
    ok: '#00502f',
    okWash: '#ffffff',
    alert: '#8a1500',
    alertWash: '#ffffff',
    focus: '#000000',
    upper: '#ffc93c',
    mid: '#f26d9a',
    lower: '#7fe3c6',
    upperInk: '#5c3d00',
    midInk: '#8e0f42',
    lowerInk: '#00503f',
  },
  contrastDark: {
    paper: '#000000',
    surface: '#000000',
    sunken: '#000000',
    stage: '#000000',
    line: '#ffffff',
    lineStrong: '#ffffff',
    ink: '#ffffff',
    inkSoft: '#ffffff',
    inkFaint: '#e6e6e6',
    pen: '#b9c7ff',
    penHover: '#ffffff',
    onPen: '#000000',
    penText: '#c9d4ff',
    penWash: '#000000',
    due: '#ffd04a',
    onDue: '#000000',
    dueText: '#ffe08a',
    dueWash: '#000000',
    ok: '#9ff0c8',
    okWash: '#000000',
    alert: '#ffc2b3',
    alertWash: '#000000',
    focus: '#ffffff',
    upper: '#ffc93c',
    mid: '#ff8db3',
    lower: '#7fe3c6',
    upperInk: '#ffdc80',
    midInk: '#ffb0cb',
    lowerInk: '#a6f2dd',
  },
} as const satisfies ColourSet;

/** Clothes, skin and props of the figure. */
export const figure = {
  light: {
    hair: '#33271f',
    hairFar: '#33271f',
    top: '#2b49c6',
    sleeve: '#3455d6',
    topFar: '#1e3799',
    bottom: '#343a52',
    bottomFar: '#565c74',
    markUpper: '#e0a100',
    markMid: '#e24f7e',
    markLower: '#35b7a0',
    wall: '#e3e6f3',
    shoe: '#fffefb',
    shoeFar: '#e2ddd0',
    shoeLine: '#343a52',
    prop: '#cfc5af',
    propDark: '#a79b82',
    band: '#db4a22',
    metal: '#565c74',
    mat: '#d5dcf3',
    matEdge: '#b5c0e6',
    shadow: 'rgb(33 29 23 / 0.13)',
  },
  dark: {
    hair: '#6e5140',
    hairFar: '#6e5140',
    top: '#4664e6',
    sleeve: '#5573f0',
    topFar: '#334cb8',
    bottom: '#a7aec9',
    bottomFar: '#737a97',
    markUpper: '#ffc62e',
    markMid: '#ff7fa6',
    markLower: '#8ce6d3',
    wall: '#33384f',
    shoe: '#f4efe4',
    shoeFar: '#bfb8a9',
    shoeLine: '#737a97',
    prop: '#5a5346',
    propDark: '#7a7260',
    band: '#ff7e59',
    metal: '#c4c9da',
    mat: '#39405c',
    matEdge: '#4b5477',
    shadow: 'rgb(0 0 0 / 0.38)',
  },
} as const satisfies FigureSet;

/** Chosen in settings. In the dark the same skin is lightened, so that it keeps its distance from the stage. */
export const skins = {
  1: '#e8b996',
  2: '#d79e75',
  3: '#c58059',
  4: '#9a5f3f',
  5: '#6b4230',
} as const;

/** 12 % darker for the limbs on the far side: they are told apart without transparency. */
export const skinFarMix = 12;
/** Lighter in the dark by eye: the default tone then meets the one drawn for the dark stage. */
export const skinDarkMix = 18;

/** At most five series in a chart, in this order. */
export const chart = {
  light: { sitting: '#2746c2', steps: '#9c5f03', moved: '#661a3f', sleep: '#099c91', other: '#6e6556' },
  dark: { sitting: '#9db1ff', steps: '#fdd837', moved: '#f34073', sleep: '#31b69e', other: '#e9e8e5' },
} as const;

/** px at a root of 16 px, weight, tracking in em. Shipped in rem, so that a larger root grows all of it. */
export const textStyles = {
  count: { size: 76, line: 76, weight: 600, track: -0.035 },
  hero: { size: 48, line: 52, weight: 600, track: -0.03 },
  title1: { size: 30, line: 36, weight: 600, track: -0.02 },
  title2: { size: 22, line: 28, weight: 600, track: -0.012 },
  title3: { size: 17, line: 24, weight: 600, track: -0.006 },
  body: { size: 15, line: 22, weight: 400, track: 0 },
  bodyStrong: { size: 15, line: 22, weight: 600, track: 0 },
  small: { size: 13, line: 18, weight: 450, track: 0 },
  tiny: { size: 12, line: 16, weight: 500, track: 0.005 },
} as const satisfies Record<string, TextStyle>;

export const families = {
  latin: `'Figtree Variable', 'Figtree Fallback', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif`,
  arabic: `system-ui, 'Segoe UI', 'SF Arabic', 'Noto Naskh UI', 'Noto Sans Arabic', Tahoma, sans-serif`,
  japanese: `system-ui, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', sans-serif`,
} as const;

/** Arabic letters reach higher and lower; Latin tracking would tear their joins. */
export const arabicLineExtra = 4;

export const space = { 0: 0, 1: 4, 2: 8, 3: 12, 4: 16, 5: 20, 6: 24, 8: 32, 10: 40, 12: 48, 16: 64 } as const;
export const radius = { tick: 4, control: 10, card: 16, stage: 20, pill: 999 } as const;

/** Only dialogs, menus and the undo strip float. */
export const raised = {
  light: '0 1px 0 rgb(33 29 23 / 0.05), 0 8px 24px -12px rgb(33 29 23 / 0.22)',
  dark: '0 0 0 1px #38342c, 0 12px 28px -12px rgb(0 0 0 / 0.7)',
} as const;

export const motion = {
  press: { ms: 80, ease: 'linear' },
  fade: { ms: 120, ease: 'cubic-bezier(0.2, 0, 0.2, 1)' },
  move: { ms: 180, ease: 'cubic-bezier(0.2, 0.8, 0.2, 1)' },
  count: { ms: 160, ease: 'cubic-bezier(0.3, 0, 0.1, 1)' },
  leave: { ms: 100, ease: 'cubic-bezier(0.4, 0, 1, 1)' },
} as const;

/** The dotted paper of the stage, px. */
export const dotGrid = { pitch: 14, dot: 1.1, light: 'rgb(33 29 23 / 0.1)', dark: 'rgb(244 239 228 / 0.07)' } as const;

/** The person's own colours, by role; a role left out keeps its colour. */
export const forcedColours = {
  paper: 'Canvas',
  surface: 'Canvas',
  sunken: 'Canvas',
  stage: 'Canvas',
  line: 'CanvasText',
  lineStrong: 'ButtonBorder',
  ink: 'CanvasText',
  inkSoft: 'CanvasText',
  inkFaint: 'CanvasText',
  pen: 'Highlight',
  penHover: 'Highlight',
  onPen: 'HighlightText',
  penText: 'LinkText',
  penWash: 'Canvas',
  due: 'Highlight',
  onDue: 'HighlightText',
  dueText: 'CanvasText',
  dueWash: 'Canvas',
  ok: 'CanvasText',
  okWash: 'Canvas',
  alert: 'CanvasText',
  alertWash: 'Canvas',
  focus: 'Highlight',
  upperInk: 'CanvasText',
  midInk: 'CanvasText',
  lowerInk: 'CanvasText',
} as const;
