import type { StoredSettings } from '../ports/settings-store.ts';

/** What a person's own exercises are called and how they are told, as messages: every screen finds them where it finds the others. */
export function ownNamesOf(stored: StoredSettings): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [id, value] of Object.entries(stored)) {
    if (!id.startsWith('own/') || typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const { name, cue } = value as Readonly<Record<string, unknown>>;
    if (typeof name === 'string') names[`exercise.${id}`] = name;
    if (typeof cue === 'string' && cue !== '') names[`cue.${id}`] = cue;
  }
  return names;
}
