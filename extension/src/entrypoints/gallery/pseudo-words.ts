import type { CompiledMessage, MessageToken } from '../../i18n/compiled-message.ts';
import type { Catalogue } from '../../i18n/messages.ts';
import type { WordsFile } from '../../i18n/words.ts';

/**
 * English as a language that runs longer and taller: German and French take a third more room, labels half, and accents reach
 * higher. What breaks here would break there.
 */
export function pseudoWords(catalogues: readonly Catalogue[]): WordsFile {
  const english = Object.assign({}, ...catalogues) as WordsFile;
  return Object.fromEntries(Object.entries(english).map(([key, message]) => [key, longer(message)]));
}

function longer(message: CompiledMessage): CompiledMessage {
  return typeof message === 'string' ? stretch(message) : message.map(longerToken);
}

function longerToken(token: MessageToken): MessageToken {
  if (token === '#') return token;
  if (typeof token === 'string') return stretch(token);
  const [name, kind, branches] = token;
  if (typeof branches !== 'object') return token;
  const all = Object.entries(branches).map(([branch, text]) => [
    branch,
    typeof text === 'number' ? text : longer(text),
  ]);
  return [name, kind as 'plural', Object.fromEntries(all)];
}

/** Letters up to which a text is a label: in German, "Take out" is half as long again. */
const SHORT = 12;

/** Every vowel accented, every third letter twice, of labels every second: longer by that much, and still to be read. */
function stretch(text: string): string {
  let letters = 0;
  const doubled = text.length <= SHORT ? 2 : 3;
  return [...text]
    .map((letter) => {
      if (!/\p{L}/u.test(letter)) return letter;
      letters += 1;
      const accented = ACCENTS[letter] ?? letter;
      return letters % doubled === 0 ? accented + accented : accented;
    })
    .join('');
}

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü', y: 'ÿ', A: 'Å', E: 'É', I: 'Í', O: 'Ö', U: 'Ü' },
};
