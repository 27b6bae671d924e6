/** Bytes. Many times the largest write, as the rest of the machine writes on meanwhile. Taste. */
const LEAST_ROOM = 16 * 1024 ** 2;

/** The browser's, where it has one. With `unlimitedStorage` Chromium's quota is what is used and what the disk has free. */
export type Estimate = () => Promise<StorageEstimate> | undefined;

/**
 * Before every write: Chromium leaves half a record where one meets a full disk, and at a later opening throws the whole
 * store away for it (decision 160). Throws a `QuotaExceededError`, as the browser does.
 */
export async function needRoom(estimate: Estimate = () => navigator.storage?.estimate()): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await estimate()) ?? {};
  if (quota - usage < LEAST_ROOM) throw new DOMException('full', 'QuotaExceededError');
}
