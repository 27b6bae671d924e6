/** Ends a switch over a union: a variant that nobody handled is a type error here, and a clear throw at run time. */
export function exhaustive(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
