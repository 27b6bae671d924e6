declare const brand: unique symbol;

/** A string or number that can't be mixed up with another of its kind. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
