import type { I18n } from '../../i18n/i18n.ts';
import type { StoredToday } from '../../ports/stored-today.ts';
import type { App } from '../app-context.tsx';
import { screenOfStored } from './live-today.ts';
import type { Screen } from './screen.ts';
import { loadScreen } from './screen-snapshot.ts';

/** What the database has to answer before the popup shows the last screen it knows, ms. Usually it needs a tenth. Taste. */
const PATIENCE = 100;

/** The screen to begin with: today as it is stored; the last known one where the database takes its time. Null: neither. */
export async function firstScreen(
  i18n: I18n,
  { now, zone }: Pick<App, 'now' | 'zone'>,
  stored: Promise<StoredToday | null> | undefined,
  storage: Storage,
): Promise<Screen | null> {
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  // What fails here fails again for the live queries, and is told then.
  const found = read().catch(() => null);
  return (await Promise.race([found, tooLate])) ?? loadScreen(storage, i18n.locale);

  async function read(): Promise<Screen | null> {
    const [here, found] = await Promise.all([zone(), stored]);
    return found ? screenOfStored(i18n, found, here, now()) : null;
  }
}
