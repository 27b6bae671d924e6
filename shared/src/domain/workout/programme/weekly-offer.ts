import { type DetectorId, type DetectorOffer, detect } from './detectors.ts';
import type { Training } from './training.ts';

/** Coming back and rest go first; then what is one-sided; what somebody eats last. */
const ORDER: readonly DetectorId[] = ['M3', 'M6', 'M7', 'M5', 'M1', 'M2', 'M2b', 'M4'];

/**
 * The one offer of a week, or none. `training` is as it stood when the week before ended: so it is the same on every day and
 * device, and there is never a second one.
 */
export function weeklyOffer(training: Training): DetectorOffer | null {
  const found = detect(training);
  return ORDER.map((id) => found[id]).find(({ fires }) => fires === true)?.offer ?? null;
}

/** The exercise that an offer is about; null where it is about something else. */
export function exerciseOfOffer(offer: DetectorOffer): string | null {
  return OFFERED[offer];
}

const OFFERED: Readonly<Record<DetectorOffer, string | null>> = {
  addWholeBodyMove: 'sit-to-stand',
  addBandRows: 'resistance-band-row',
  addWalk: 'brisk-walk',
  welcomeBack: 'shoulder-rolls',
  proteinReminder: null,
  shorterAndEasier: 'seated-cat-cow',
  'tryRegion:upper': 'band-lat-pulldown',
  'tryRegion:mid': 'wall-angel',
  'tryRegion:lower': 'bird-dog',
  oneStepBack: 'hip-hinge-drill',
};
