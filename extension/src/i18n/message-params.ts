/**
 * The parameters of an ICU message, read from its text by the compiler: `'{n, plural, one {# set} other {# sets}}'`
 * needs `{ n: number }`. A plain `{name}` takes a string or a number, `select` a string, the rest a number.
 */
export type MessageParams<Text extends string> = Simplify<InText<Text, [], NoParams>>;

type NoParams = Record<never, string>;

type Simplify<T> = { readonly [K in keyof T]: T[K] };

/** `Depth` holds one mark for each plural or select branch that the text is inside of. */
type InText<Text extends string, Depth extends readonly 1[], Found> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${string}}${string}`
    ? LeaveBranch<Text, Depth, Found>
    : InArgument<Rest, Depth, Found>
  : Depth extends []
    ? Found
    : LeaveBranch<Text, Depth, Found>;

type InArgument<Text extends string, Depth extends readonly 1[], Found> = Text extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name},${infer Kind},${string}{${string}`
    ? Text extends `${string},${string},${infer Branches}`
      ? InBranches<Branches, Depth, Found & { [K in Trim<Name>]: Trim<Kind> extends 'select' ? string : number }>
      : never
    : Head extends `${infer Name},${string}`
      ? InText<After, Depth, Found & { [K in Trim<Name>]: number }>
      : InText<After, Depth, Found & { [K in Trim<Head>]: string | number }>
  : never;

type InBranches<Text extends string, Depth extends readonly 1[], Found> =
  Trim<Text> extends `}${infer After}`
    ? InText<After, Depth, Found>
    : Text extends `${string}{${infer Body}`
      ? InText<Body, [1, ...Depth], Found>
      : never;

type LeaveBranch<Text extends string, Depth extends readonly 1[], Found> = Text extends `${string}}${infer After}`
  ? Depth extends [1, ...infer Outer extends readonly 1[]]
    ? InBranches<After, Outer, Found>
    : never
  : Found;

type Trim<Text extends string> = Text extends ` ${infer Rest}` | `\n${infer Rest}`
  ? Trim<Rest>
  : Text extends `${infer Rest} ` | `${infer Rest}\n`
    ? Trim<Rest>
    : Text;
