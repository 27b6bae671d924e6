import { useI18n } from '../../i18n/i18n-context.tsx';
import { SourcesView } from './SourcesView.tsx';
import { sourcesModel } from './sources-model.ts';
import { useSources } from './use-sources.ts';

/** Where steps and sleep come from, and how a phone sends them. */
export function Sources({ onOpenDevices }: { readonly onOpenDevices: () => void }) {
  const i18n = useI18n();
  const { data, actions } = useSources();
  return data && <SourcesView {...sourcesModel(i18n, data)} {...actions} onOpenDevices={onOpenDevices} />;
}
