/** The three parts of the back; a colour of theirs never stands without a word. */
export type Region = 'upper' | 'mid' | 'lower';
