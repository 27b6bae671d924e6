/** Undefined where it isn't JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = parseText(bytes);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined where it isn't UTF-8. */
export function parseText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}
