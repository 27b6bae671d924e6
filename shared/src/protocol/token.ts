import * as v from 'valibot';
import { accountIdField, bytesField, countField, deviceIdField, signatureField } from './fields.ts';

/** `POST /v1/tokens`: a signed challenge for a bearer token. `device` null: signed by the account key in force. */
export const tokenRequestSchema = v.object({
  account: accountIdField,
  device: v.nullable(deviceIdField),
  challenge: bytesField({ atMost: 64 }),
  signature: signatureField,
});
export type TokenRequest = v.InferOutput<typeof tokenRequestSchema>;

export const tokenAnswerSchema = v.object({
  token: v.pipe(v.string(), v.maxLength(200)),
  expiresInSeconds: countField,
});
export type TokenAnswer = v.InferOutput<typeof tokenAnswerSchema>;
