import type { CompiledMessage, MessageBranches, MessageToken, NumberToken, ParamValues } from './compiled-message.ts';

/** Fills in a compiled message. Numbers come out in the digits of `locale`; plural rules are those of `Intl`. */
export function formatMessage(message: CompiledMessage, locale: string, params: ParamValues, count?: number): string {
  if (typeof message === 'string') return message;
  return message.map((token) => formatToken(token, locale, params, count)).join('');
}

function formatToken(token: MessageToken, locale: string, params: ParamValues, count: number | undefined): string {
  if (token === '#') return formatNumber(count ?? 0, locale);
  if (typeof token === 'string') return token;
  const value = params[token[0]] ?? '';
  if (token[1] === undefined) return typeof value === 'number' ? formatNumber(value, locale) : value;
  if (isNumberToken(token)) return formatNumber(Number(value), locale, token[2]);
  const [, kind, branches] = token;
  const branch = chooseBranch(kind, branches, value, locale);
  return formatMessage(branch, locale, params, kind === 'select' ? count : Number(value));
}

function isNumberToken(token: MessageToken): token is NumberToken {
  return token[1] === 'number';
}

function chooseBranch(
  kind: 'plural' | 'selectordinal' | 'select',
  branches: MessageBranches,
  value: string | number,
  locale: string,
): CompiledMessage {
  const exact = Object.hasOwn(branches, value) ? branches[value] : undefined;
  if (exact !== undefined || kind === 'select') return exact ?? branches['other'] ?? '';
  const type = kind === 'plural' ? 'cardinal' : 'ordinal';
  return branches[new Intl.PluralRules(locale, { type }).select(Number(value))] ?? branches['other'] ?? '';
}

function formatNumber(value: number, locale: string, style?: string): string {
  return new Intl.NumberFormat(locale, style === 'percent' ? { style, maximumFractionDigits: 0 } : {}).format(value);
}
