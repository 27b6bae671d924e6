/**
 * An expected failure as a value. The screen turns the code into one sentence (i18n key `problem.<code>`) that says what to
 * do; nothing here is text for people, and nothing here carries a secret or a payload.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** True: trying again as is can't help. */
  readonly permanent: boolean;
  /** Numbers and names for the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly retryAfterSeconds?: number;
}

export function problem<Code extends string>(
  code: Code,
  kind: 'permanent' | 'passing',
  params?: Readonly<Record<string, string | number>>,
): Problem<Code> {
  const base = { code, permanent: kind === 'permanent' };
  return params === undefined ? base : { ...base, params };
}
