import * as v from 'valibot';
import { countField } from './fields.ts';
import { LIMITS } from './limits.ts';

/**
 * `POST /v1/acks`. `after`: everything up to this relay sequence is applied and safe here. `slots`: sequences of inbox
 * slots whose records this device has pushed in batches of its own, so the relay may let them go.
 */
export const ackSchema = v.object({
  generation: v.string(),
  after: countField,
  slots: v.pipe(v.array(countField), v.maxLength(LIMITS.slotsPerAck)),
});
export type Ack = v.InferOutput<typeof ackSchema>;

export const ackAnswerSchema = v.object({ after: countField, slots: countField });
export type AckAnswer = v.InferOutput<typeof ackAnswerSchema>;
