import type { Rng } from '../../../lib/rng.ts';
import { exerciseOf } from '../../exercise/catalogue.ts';
import type { NudgeType } from '../../log/fact.ts';
import { chooseOffer } from './choose-offer.ts';
import { nightAllows } from './gates.ts';
import { createOffer, type Offer } from './offer.ts';
import type { Training } from './training.ts';

/** What a nudge of this type proposes. Where no workout fits, standing up always does. */
export function offerForNudge(type: NudgeType, training: Training, rng: Rng): Offer {
  if (type === 'walk') return simple('brisk-walk', training);
  return (type === 'workout' ? chooseOffer(training, rng) : null) ?? simple('stand-up-break', training);
}

/** After a short night the walk is a stroll. */
function simple(id: string, training: Training): Offer {
  const level = nightAllows(training) === 'light' ? 'easier' : 'normal';
  return createOffer(
    { exercise: exerciseOf(id), level, style: 'desk', sets: 1, extraReps: 0, why: ['variety'] },
    training,
  );
}
