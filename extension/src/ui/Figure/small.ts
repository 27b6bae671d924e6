import type { Frame } from './frame.ts';

/** Room around the body, in units. */
export function paddingOf(small: boolean): number {
  return small ? 2 : 10;
}

/** A thumbnail is 48 px wide; a band thinner than 2 px would vanish in it. */
const THUMBNAIL_PX = 48;
const LEAST_BAND_PX = 2;

/** In units of the frame. */
export function leastBand(frame: Frame, small: boolean): number {
  return small ? (LEAST_BAND_PX * frame.width) / THUMBNAIL_PX : 0;
}
