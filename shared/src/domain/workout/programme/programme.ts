import type { Rng } from '../../../lib/rng.ts';
import type { Region } from '../../exercise/exercise.ts';
import { chooseOffers } from './choose-offer.ts';
import { type Detection, type DetectorId, detect } from './detectors.ts';
import { activeBlocks } from './gates.ts';
import { doneWithin, regionCredits } from './measures.ts';
import type { Offer } from './offer.ts';
import type { RuleId, RuleResult } from './rule.ts';
import { judgeRules } from './rules.ts';
import type { Block, Training } from './training.ts';

/** What the programme says today. */
export interface Programme {
  readonly offer: Offer | null;
  /** The next five of a day, the first of them the offer. */
  readonly offers: readonly Offer[];
  /** Of the last 14 days. */
  readonly regionCredits: Readonly<Record<Region, number>>;
  readonly rules: Readonly<Record<RuleId, RuleResult>>;
  readonly detectors: Readonly<Record<DetectorId, Detection>>;
  readonly blocked: readonly Block[];
}

const OFFERS_OF_A_DAY = 5;

export function decideProgramme(training: Training, rng: Rng): Programme {
  const offers = chooseOffers(training, OFFERS_OF_A_DAY, rng);
  const offer = offers[0] ?? null;
  return {
    offer,
    offers,
    regionCredits: regionCredits(doneWithin(training, training.today, 14)),
    rules: judgeRules(training, offers),
    detectors: detect(training),
    blocked: activeBlocks(training),
  };
}
