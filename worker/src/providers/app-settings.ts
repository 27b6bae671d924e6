/** What an operator was given by a provider, and chose. */
export interface AppSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Instead of the provider's own addresses: all of its hosts are this one. */
  readonly base: string | null;
  /** What this provider signs notifications with, where that isn't the client's secret. */
  readonly hookSecret: string | null;
  /** Where a provider has two ways for the same. */
  readonly variant: string | null;
}

/** The provider's address, or the one that stands in for all of them. */
export function hostOf(settings: AppSettings, own: string): string {
  return settings.base ?? own;
}
