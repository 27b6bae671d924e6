import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { createTestHarness } from 'wrangler';

const configPath = fileURLToPath(new URL('../../worker/wrangler.jsonc', import.meta.url));

/** The real relay in workerd, one for the test file. */
export function useRelay() {
  const harness = createTestHarness({ workers: [{ configPath, secrets: { TOKEN_SECRET: 'a secret of the tests' } }] });
  let origin = '';
  beforeAll(async () => {
    origin = (await harness.listen()).url.origin;
  }, 60_000);
  afterAll(() => harness.close());
  return {
    get origin() {
      return origin;
    },
    /** A restore from before everything: the chain is there, the log is not, and the relay says so by another generation. */
    async loseLog(account: string) {
      const storage = await harness.getWorker().getDurableObjectStorage('VAULT', { name: account });
      await storage.exec('DELETE FROM batch');
      await storage.exec(
        `UPDATE meta SET generation = ?, head = 0, floor = 0, bytes = 0, logs = '[]'`,
        'restored-relay-log---A',
      );
      await harness.getWorker().evictDurableObject('VAULT', { name: account });
    },
    /** The account's object forgets everything that isn't on its disk, as after a restart. */
    restart: (account: string) => harness.getWorker().evictDurableObject('VAULT', { name: account }),
  };
}
