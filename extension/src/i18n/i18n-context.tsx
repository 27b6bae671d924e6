import { createContext, type ReactNode, useContext } from 'react';
import type { I18n } from './i18n.ts';

const I18nContext = createContext<I18n | null>(null);

interface I18nProviderProps {
  readonly i18n: I18n;
  readonly children: ReactNode;
}

export function I18nProvider({ i18n, children }: I18nProviderProps) {
  return <I18nContext value={i18n}>{children}</I18nContext>;
}

/** The words of the page around the component. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('No I18nProvider above this component.');
  return i18n;
}
