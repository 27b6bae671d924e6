import * as v from 'valibot';
import { bytesField, countField } from './fields.ts';
import { LIMITS } from './limits.ts';

/** `GET` and `PUT /v1/canary`: a known text sealed with an epoch's key. A device that can't open it uploads nothing. */
export const canarySchema = v.object({
  epoch: v.pipe(countField, v.minValue(1)),
  sealed: bytesField({ atMost: LIMITS.sealedKeyBytes }),
});
export type Canary = v.InferOutput<typeof canarySchema>;
