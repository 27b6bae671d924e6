import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useZone } from '../use-zone.ts';
import { HistoryView } from './HistoryView.tsx';
import { historyModel } from './history-model.ts';
import { useHistory } from './use-history.ts';

/** Everything that was recorded, and how to change it. */
export function History() {
  const zone = useZone();
  return zone && <Here zone={zone} />;
}

function Here({ zone }: { readonly zone: Zone }) {
  const i18n = useI18n();
  const { data, actions } = useHistory(zone);
  return data && <HistoryView {...historyModel(i18n, data)} {...actions} />;
}
