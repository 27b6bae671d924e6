import { useI18n } from '../../i18n/i18n-context.tsx';
import { pageHref } from '../dashboard/pages.ts';
import { ProviderPart } from './ProviderPart.tsx';
import { SourcesView } from './SourcesView.tsx';
import { sourcesModel } from './sources-model.ts';
import { useSources } from './use-sources.ts';

const openDevices = () => location.assign(pageHref('devices'));

/** Where steps and sleep come from, and how a phone sends them. */
export function Sources() {
  const i18n = useI18n();
  const { data, actions } = useSources();
  return (
    data && (
      <SourcesView {...sourcesModel(i18n, data)} {...actions} onOpenDevices={openDevices}>
        {data.phonePush !== null && <ProviderPart />}
      </SourcesView>
    )
  );
}
