/** What the toolbar shows at a glance. */
export type ToolbarIconState = 'counting' | 'due' | 'paused' | 'inCall' | 'offHours';

export const toolbarIconStates: readonly ToolbarIconState[] = ['counting', 'due', 'paused', 'inCall', 'offHours'];

/** px; 16 and 32 for toolbars, 48 and 128 for the browser's lists and stores. */
export const toolbarIconSizes: readonly number[] = [16, 32, 48, 128];

/** The mark, on a grid of 128: a head, a spine, and a highlighter stroke at its back that never touches it. */
export const markShapes = {
  corner: 35,
  head: { cx: 72.2, cy: 28.9, r: 14.4 },
  spine: 'M64 55.3C59.5 63.5 57.7 72.5 57.7 82C57.7 95 64.2 104.2 74.2 104.2H99',
  spineWidth: 15.4,
  stroke: 'M32.1 56.7C28.6 70 29.4 84.5 36.1 98.1',
  strokeWidth: 11.4,
} as const;

/**
 * One state as an SVG document. Colours are fixed: the browser's toolbar follows neither our theme nor the system's, so
 * each state must be readable on light and dark.
 */
export function toolbarIconSvg(state: ToolbarIconState, size: number): string {
  const small = size < SMALL_BELOW;
  const { ground, body, stroke } = colours[state];
  const { head, corner } = markShapes;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">`,
    state === 'offHours'
      ? `<rect x="6" y="6" width="116" height="116" rx="${corner - 5}" fill="none" stroke="${body}" stroke-width="12"/>`
      : `<rect width="128" height="128" rx="${corner}" fill="${ground}"/>`,
    `<circle cx="${head.cx}" cy="${head.cy}" r="${small ? 16 : head.r}" fill="${body}"/>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    line(markShapes.spine, body, small ? 18 : markShapes.spineWidth),
    hasStroke(state, small) ? line(markShapes.stroke, stroke, small ? 14 : markShapes.strokeWidth) : '',
    sign(state, body, small),
    '</g></svg>',
  ].join('');
}

/** Below this all shapes grow thicker: thinner ones blur to grey. */
const SMALL_BELOW = 24;

const colours: Readonly<Record<ToolbarIconState, { ground: string; body: string; stroke: string }>> = {
  counting: { ground: '#2746c2', body: '#ffffff', stroke: '#ffc62e' },
  due: { ground: '#ffc62e', body: '#1c2f86', stroke: '#ffffff' },
  paused: { ground: '#746c5d', body: '#ffffff', stroke: '#b3ab9b' },
  inCall: { ground: '#746c5d', body: '#ffffff', stroke: '#b3ab9b' },
  offHours: { ground: 'none', body: '#857d6d', stroke: 'none' },
};

/** At 16 px the stroke gives way to the sign of the state. */
function hasStroke(state: ToolbarIconState, small: boolean): boolean {
  if (state === 'offHours') return false;
  return !small || state === 'counting' || state === 'due';
}

function sign(state: ToolbarIconState, colour: string, small: boolean): string {
  const width = small ? 13 : 9;
  if (state === 'paused') return line(small ? 'M88 52V82M110 52V82' : 'M87 56V82M104 56V82', colour, width);
  if (state !== 'inCall') return '';
  const waves = small
    ? 'M84 54C88 61 88 71 84 78M104 44C113 57 113 74 104 86'
    : 'M83 59C87 65 87 73 83 79M99 50C108 62 108 76 99 88';
  return line(waves, colour, small ? 12 : 8.5);
}

function line(path: string, colour: string, width: number): string {
  return `<path d="${path}" stroke="${colour}" stroke-width="${width}"/>`;
}
