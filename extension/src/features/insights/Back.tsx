import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { PROGRAMME_DAYS } from '@unslouch/shared/domain/workout/programme/programme-days.ts';
import { trainingOfDays } from '@unslouch/shared/domain/workout/programme/training-of-days.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { Page } from '../../ui/Page.tsx';
import { useApp } from '../app-context.tsx';
import { useDays } from '../use-days.ts';
import { useLive } from '../use-live.ts';
import { useZone } from '../use-zone.ts';
import { BackCard } from './BackCard.tsx';
import { backModel } from './back-model.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/** The back alone. */
export function Back() {
  const zone = useZone();
  const stored = useLive(storedSettings);
  return zone === null || stored === undefined ? null : <Read zone={zone} settings={parseSettings(stored).settings} />;
}

function Read({ zone, settings }: { readonly zone: Zone; readonly settings: Settings }) {
  const i18n = useI18n();
  const now = useApp().now();
  const days = useDays(localDayOf(now, zone.offsetMinutesAt(now)), PROGRAMME_DAYS);
  if (days === undefined) return null;
  return (
    <Page title={i18n.t('page.back')} lead={i18n.t('back.lead')}>
      <BackCard {...backModel(i18n, trainingOfDays(days, settings, zone, now))} />
    </Page>
  );
}
