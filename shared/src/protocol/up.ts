import * as v from 'valibot';
import { claimRequestSchema } from './claim.ts';

/** What a device may say on the live socket, as JSON; everything else goes by request. */
export const upSchema = v.variant('kind', [v.object({ kind: v.literal('claim'), ...claimRequestSchema.entries })]);
export type Up = v.InferOutput<typeof upSchema>;
