import { useState } from 'react';
import * as v from 'valibot';

/**
 * A value that outlives its page: a form half filled in, what was just taken out. Null: there is none. With `sessionStorage` it
 * ends with its tab. An update may read it otherwise: what doesn't fit any more is forgotten.
 */
export function useKept<Value>(
  name: string,
  schema: v.GenericSchema<unknown, Value>,
  storage: Storage = localStorage,
): readonly [Value | null, (value: Value | null) => void] {
  const key = `kept ${name}`;
  const [value, setValue] = useState(() => load(storage, key, schema));
  return [
    value,
    (changed) => {
      save(storage, key, changed);
      setValue(changed);
    },
  ];
}

/** The fields of a form by name, as typed. */
export const TYPED = v.record(v.string(), v.string());
export type Typed = v.InferOutput<typeof TYPED>;

export function typedOf(form: HTMLFormElement): Typed {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function load<Value>(storage: Storage, key: string, schema: v.GenericSchema<unknown, Value>): Value | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(storage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function save(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: it lives as long as the page.
  }
}
