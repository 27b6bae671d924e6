import { Dexie } from 'dexie';
import type { DatabasePlace } from './database.ts';

/** The log's database alone goes; keys and the second copy stay, and name the account that it comes back from. */
export async function deleteLog({ name, ...engine }: DatabasePlace = { name: 'unslouch' }): Promise<void> {
  await new Dexie(name, engine).delete();
}
