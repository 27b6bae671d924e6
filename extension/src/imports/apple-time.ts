import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';

/** Reads Apple's `2026-10-25 06:30:00 +0000` many millions of times: a regular expression costs as much as the XML. */
export interface AppleTime {
  readonly instant: EpochMs;
  readonly offsetMinutes: number;
}

export function createAppleTimeReader(): (text: string | undefined) => AppleTime | null {
  let date = '';
  let midnight = Number.NaN;
  return (text) => {
    if (text === undefined || text.length < 25) return null;
    if (!text.startsWith(date) || date === '') {
      date = text.slice(0, 10);
      midnight = Date.parse(`${date}T00:00:00Z`);
    }
    const clock = pair(text, 11) * 3_600_000 + pair(text, 14) * 60_000 + pair(text, 17) * 1_000;
    const sign = text.charCodeAt(20) === MINUS ? -1 : 1;
    const offsetMinutes = sign * (pair(text, 21) * 60 + pair(text, 23));
    const instant = midnight + clock - minutes(offsetMinutes);
    return Number.isFinite(instant) && instant > 0 ? { instant, offsetMinutes } : null;
  };
}

const MINUS = 45;

/** Two digits, or NaN. */
function pair(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
