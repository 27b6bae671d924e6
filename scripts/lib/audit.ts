import { pnpm } from './pnpm.ts';
import type { Outcome } from './run.ts';

export interface Audit extends Outcome {
  /** False where the registry gives no answer: no network, or a mirror that knows no advisories. */
  readonly answered: boolean;
}

/** Asks the registry for advisories about what is installed. Its code is 0 unless a high or critical one is open. */
export async function audit(): Promise<Audit> {
  const outcome = await pnpm(['audit', '--audit-level', 'high']);
  const answered =
    outcome.code === 0 || /\b(low|moderate|high|critical)\b/i.test(outcome.text.replace(/--audit-level high/g, ''));
  return answered ? { ...outcome, answered } : { ...outcome, answered, code: 0 };
}
