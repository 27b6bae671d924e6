import { TAIL_BYTES } from './keep-batch.ts';

/** Rows that each request costs, as Cloudflare bills them: asserted against the real object in `log.test.ts`, priced by `npm run cost`. */
export const ROW_COSTS = {
  idlePull: { read: 1, written: 0 },
  push: { read: 2, written: 1 },
  /** When so many bytes of batches have gathered in the account’s row: a row for them, and later its deletion. */
  chunk: { bytes: TAIL_BYTES, written: 2 },
  repeat: { read: 1, written: 0 },
  /** Of ten batches. */
  pullOfTen: { read: 1, written: 0 },
  /** In an hour of its own, with one row more for each slot that changed. */
  phonePush: { read: 4, written: 2 },
  /** And one for each slot that it lets go. */
  ack: { read: 2, written: 1 },
  /** A month's seal, and its sweep. */
  seal: { written: 3 },
} as const;
