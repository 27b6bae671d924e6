import { type Outcome, refused } from './outcome.ts';
import { reportCrash } from './report-crash.ts';

/**
 * Runs one request of an object. What it throws ends here: the runtime writes an exception that leaves an object into its
 * log, message and all. The transaction it came from is rolled back already.
 */
export async function settle<T>(place: string, work: () => Outcome<T> | Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    reportCrash(error, place);
    return refused('relay-broken');
  }
}
