import * as v from 'valibot';
import { countField, deviceIdField, keyField } from './fields.ts';

/** `GET /v1/status`: where everybody stands. A head that goes back is a relay that forgot; two hashes for one head are a fork. */
export const statusSchema = v.object({
  generation: v.string(),
  head: countField,
  floor: countField,
  chainLength: countField,
  keyringVersion: countField,
  bytes: countField,
  bytesLimit: countField,
  devices: v.array(
    v.object({
      device: deviceIdField,
      /** Last device sequence stored, and its batch's hash. */
      sequence: countField,
      hash: keyField,
      acked: countField,
      /** Epoch ms, whole hours: the last push or acknowledgement. */
      lastHeardAt: v.nullable(countField),
    }),
  ),
});
export type Status = v.InferOutput<typeof statusSchema>;
