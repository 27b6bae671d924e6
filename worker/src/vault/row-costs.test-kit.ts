/** Rows that each request costs, as Cloudflare bills them: asserted against the real object in `log.test.ts`, priced by `npm run cost`. */
export const ROW_COSTS = {
  idlePull: { read: 1, written: 0 },
  push: { read: 3, written: 2 },
  repeat: { read: 1, written: 0 },
  /** Of ten batches. */
  pullOfTen: { read: 11, written: 0 },
  /** A month's seal, and its sweep. */
  seal: { written: 3 },
} as const;
