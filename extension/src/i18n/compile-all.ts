import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from './compiled-message.ts';

/** ICU texts parsed, for the build. */
export function compileAll(texts: Readonly<Record<string, string>>): Record<string, CompiledMessage> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileOne(key, text)]));
}

/** What `format-message.ts` leaves out. */
const UNSUPPORTED = /,\s*(selectordinal|date|time)\b|,\s*number\s*,/;

function compileOne(key: string, text: string): CompiledMessage {
  try {
    const tokens = compileMessageOrThrow(text);
    if (UNSUPPORTED.test(text)) throw new Error('Put shares, dates and ordinals in as text.');
    return tokens.every((token) => typeof token === 'string') ? tokens.join('') : (tokens as CompiledMessage);
  } catch (cause) {
    throw new Error(`The message "${key}" is not valid ICU text: ${text}`, { cause });
  }
}
