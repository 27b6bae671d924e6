import { useI18n } from '../../i18n/i18n-context.tsx';
import { ProvidersCard } from './ProvidersCard.tsx';
import { providersModel } from './providers-model.ts';
import { useProviders } from './use-providers.ts';

/** The relay's providers: only for those who have a relay. */
export function ProviderPart() {
  const i18n = useI18n();
  const { data, actions } = useProviders();
  return data && <ProvidersCard {...providersModel(i18n, data)} {...actions} />;
}
