import * as v from 'valibot';
import { countField, deviceIdField } from './fields.ts';

/** `GET /v1/segments`: the current version of every month, newest month first. */
export const segmentListSchema = v.object({
  generation: v.string(),
  head: countField,
  segments: v.array(
    v.object({
      month: countField,
      version: v.pipe(countField, v.minValue(1)),
      parts: v.pipe(countField, v.minValue(1)),
      /** All parts together. */
      bytes: countField,
      sequence: countField,
      sealer: deviceIdField,
      frontier: v.array(v.object({ device: deviceIdField, sequence: countField })),
    }),
  ),
});
export type SegmentList = v.InferOutput<typeof segmentListSchema>;

/**
 * The answer to `POST /v1/segments` (body: one part, binary). Parts may come in any order and again; the version counts
 * when all are there.
 */
export const segmentAnswerSchema = v.object({
  /** The month's current version; it is `base + 1` once `missing` is empty. */
  version: countField,
  /** Parts of this upload still to come. */
  missing: v.array(countField),
});
export type SegmentAnswer = v.InferOutput<typeof segmentAnswerSchema>;
