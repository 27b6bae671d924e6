import type { PerformedSet } from '../../log/fact.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { Offer } from './offer.ts';
import type { Programme } from './programme.ts';

/** The programme as the command prints it: what doesn't apply is left out, instants are ISO 8601. */
export function programmeToJson({ offer, offers, regionCredits, rules, detectors, blocked }: Programme): object {
  return {
    offer: offer === null ? null : offerToJson(offer),
    offers: offers.map(offerToJson),
    regionCredits,
    rules,
    detectors,
    blocked: blocked.map((block) => ({ ...block, until: block.until === null ? null : iso(block.until) })),
  };
}

function offerToJson({ exercise, level, sets, why }: Offer): object {
  return { exercise, level, sets: sets.map(setToJson), why };
}

function setToJson(set: PerformedSet): object {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
}

function iso(at: EpochMs): string {
  return new Date(at).toISOString();
}
