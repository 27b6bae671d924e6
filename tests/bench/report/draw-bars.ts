import type { Bar, Plot } from '../benchmark.ts';

const WIDTH = 720;
const NAMES = 230;
const LABELS = 110;
const ROW = 26;
/** Readable on light and on dark pages: the picture brings its own ground. */
const COLOURS = { ground: '#ffffff', text: '#23302b', ours: '#1f7a5c', peer: '#b9c4bf' };

/** A bar a row, the shorter the better: the peers' figures beside ours, on one scale. */
export function drawBars({ unit, scale, bars }: Plot): string {
  const longest = WIDTH - NAMES - LABELS;
  const values = bars.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const lengthOf = (value: number) =>
    scale === 'linear'
      ? (value / most) * longest
      : longest * (0.06 + (0.94 * Math.log(value / least)) / Math.max(Math.log(most / least), 1e-9));
  const height = bars.length * ROW + 34;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="13">`,
    `<title>${escapeText(unit)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.ground}"/>`,
    ...bars.map((bar, index) => drawBar(bar, 8 + index * ROW, Math.max(lengthOf(bar.value), 1))),
    `<text x="${NAMES}" y="${height - 10}" fill="${COLOURS.text}" font-size="11">${escapeText(`${unit}${scale === 'linear' ? '' : ', logarithmic scale'}`)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function drawBar({ name, label, ours }: Bar, y: number, length: number): string {
  const weight = ours ? ' font-weight="bold"' : '';
  return [
    `<text x="${NAMES - 8}" y="${y + 15}" text-anchor="end" fill="${COLOURS.text}"${weight}>${escapeText(name)}</text>`,
    `<rect x="${NAMES}" y="${y}" width="${length.toFixed(1)}" height="${ROW - 6}" rx="2" fill="${ours ? COLOURS.ours : COLOURS.peer}"/>`,
    `<text x="${(NAMES + length + 6).toFixed(1)}" y="${y + 15}" fill="${COLOURS.text}"${weight}>${escapeText(label)}</text>`,
  ].join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
