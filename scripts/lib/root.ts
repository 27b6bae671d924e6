import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path below the top of the checkout. */
export function inRoot(...parts: readonly string[]): string {
  return join(root, ...parts);
}

/** An installed package's command. */
export function tool(name: string, room = '.'): string {
  return join(root, room, 'node_modules', '.bin', name);
}
