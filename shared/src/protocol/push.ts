import * as v from 'valibot';
import { countField } from './fields.ts';

/**
 * The answer to `POST /v1/batches` (body: one batch, binary). It means stored. `?acked=<sequence>` acknowledges in passing.
 * A repeat gets the same `sequence`.
 */
export const pushAnswerSchema = v.object({
  generation: v.string(),
  /** Relay sequence of this batch. */
  sequence: countField,
  /** The relay's newest sequence. Equal to `sequence` and your cursor one behind: nothing to pull. */
  head: countField,
  /** Sequence that was the head before this push; your cursor equals it: advance the cursor, nothing to pull. */
  before: countField,
});
export type PushAnswer = v.InferOutput<typeof pushAnswerSchema>;
