import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { localDayOf, parseLocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { PROGRAMME_DAYS } from '@unslouch/shared/domain/workout/programme/programme-days.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';
import { useApp } from '../app-context.tsx';
import { checkInsOf } from '../check-ins/check-in-items.ts';
import { OfferFigure } from '../today/OfferFigure.tsx';
import { useDays } from '../use-days.ts';
import { useLive } from '../use-live.ts';
import { useZone } from '../use-zone.ts';
import { ReviewView } from './ReviewView.tsx';
import { type ReviewAnswer, reviewModel } from './review-model.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/** Once a week, what the week was; asked for, never sent. */
export function Review() {
  const zone = useZone();
  const stored = useLive(storedSettings);
  return zone === null || stored === undefined ? null : <Read zone={zone} stored={stored} />;
}

/** The weeks that the detectors look at, and the one that is under way. */
const READ_DAYS = PROGRAMME_DAYS + 14;

function Read({ zone, stored }: { readonly zone: Zone; readonly stored: StoredSettings }) {
  const i18n = useI18n();
  const app = useApp();
  const now = app.now();
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  const days = useDays(today, READ_DAYS);
  if (days === undefined) return null;
  const { settings } = parseSettings(stored);
  const review = reviewModel(i18n, { today, zone, settings, days, answered: parseAnswer(stored['review']) });
  const { offer } = review;
  const exercise = offer?.exercise ? findExercise(offer.exercise) : null;
  const offered = exercise && { type: 'workout' as const, exercise: exercise.id };

  async function answer(given: ReviewAnswer['answer']): Promise<void> {
    if (offer === null) return;
    const switchedOn = given === 'taken' && offer.kind === 'proteinReminder';
    const checkIns = switchedOn ? { checkIns: [...new Set([...checkInsOf(stored), 'protein'])] } : {};
    await app.send({ kind: 'save-settings', changes: { review: { week: offer.week, answer: given }, ...checkIns } });
    if (given !== 'taken' || offered === null) return;
    const reply = await app.send({ kind: 'start-session', nudge: null, ...offered });
    if (reply.ok) app.openSession();
  }

  return (
    <ReviewView
      {...review}
      figure={offered && <OfferFigure offered={offered} ratio={160 / 120} />}
      onTake={() => void answer('taken')}
      onDecline={() => void answer('declined')}
    />
  );
}

/** What was stored, by this version or another. */
function parseAnswer(stored: unknown): ReviewAnswer | null {
  const { week, answer } = (stored ?? {}) as { readonly week?: unknown; readonly answer?: unknown };
  const day = typeof week === 'string' ? parseLocalDay(week) : null;
  return day !== null && (answer === 'taken' || answer === 'declined') ? { week: day, answer } : null;
}
