import type { I18n } from '../../i18n/i18n.ts';
import type { KnownDevice, SyncStatus } from '../../ports/sync-status.ts';

/** How sync stands, in a few words for the foot of the side. */
export function syncLabel(
  i18n: Pick<I18n, 't'>,
  { account, problem, waiting }: Pick<SyncStatus, 'account' | 'problem' | 'waiting'>,
  devices: readonly Pick<KnownDevice, 'revoked'>[],
): { readonly label: string; readonly fine: boolean } {
  if (account === null) return { label: i18n.t('today.sync.off'), fine: false };
  if (problem !== null) return { label: i18n.t('today.sync.trouble'), fine: false };
  if (waiting > 0) return { label: i18n.t('today.sync.waiting', { n: waiting }), fine: false };
  const count = devices.filter(({ revoked }) => !revoked).length;
  return { label: i18n.t('dash.synced', { n: count }), fine: true };
}
