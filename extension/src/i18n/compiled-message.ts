/**
 * What the build makes of an ICU message: text, or text and arguments in turn. No parser is shipped, and of ICU only what our
 * messages use: a share or a date is put in as text.
 */
export type CompiledMessage = string | readonly MessageToken[];

/** `#` stands for the number of the plural around it. */
export type MessageToken =
  | string
  | readonly [name: string, kind?: undefined]
  | NumberToken
  | readonly [name: string, kind: 'plural' | 'select', branches: MessageBranches];

export type NumberToken = readonly [name: string, kind: 'number'];

export type MessageBranches = Readonly<Record<string, CompiledMessage>>;

export type ParamValues = Readonly<Record<string, string | number>>;
