import type { CompiledMessage, MessageBranches, MessageToken, NumberToken, ParamValues } from './compiled-message.ts';

/** What messages ask of `Intl` for one locale: its digits and its plurals. */
export interface MessageRules {
  readonly number: (value: number) => string;
  readonly plural: (value: number) => string;
}

/** Each is made once, when it is first needed: to make one costs far more than to use it. */
export function createMessageRules(locale: string): MessageRules {
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  return {
    number(value) {
      numbers ??= new Intl.NumberFormat(locale);
      return numbers.format(value);
    },
    plural(value) {
      plurals ??= new Intl.PluralRules(locale);
      return plurals.select(value);
    },
  };
}

/** Fills in a compiled message. */
export function formatMessage(
  message: CompiledMessage,
  rules: MessageRules,
  params: ParamValues,
  count?: number,
): string {
  if (typeof message === 'string') return message;
  return message.map((token) => formatToken(token, rules, params, count)).join('');
}

function formatToken(token: MessageToken, rules: MessageRules, params: ParamValues, count: number | undefined): string {
  if (token === '#') return rules.number(count ?? 0);
  if (typeof token === 'string') return token;
  const value = params[token[0]] ?? '';
  if (token[1] === undefined) return typeof value === 'number' ? rules.number(value) : value;
  if (isNumberToken(token)) return rules.number(Number(value));
  const [, kind, branches] = token;
  const branch = chooseBranch(kind, branches, value, rules);
  return formatMessage(branch, rules, params, kind === 'select' ? count : Number(value));
}

function isNumberToken(token: MessageToken): token is NumberToken {
  return token[1] === 'number';
}

function chooseBranch(
  kind: 'plural' | 'select',
  branches: MessageBranches,
  value: string | number,
  rules: MessageRules,
): CompiledMessage {
  const exact = Object.hasOwn(branches, value) ? branches[value] : undefined;
  if (exact !== undefined || kind === 'select') return exact ?? branches['other'] ?? '';
  return branches[rules.plural(Number(value))] ?? branches['other'] ?? '';
}
