import { createZone } from '@unslouch/shared/domain/time/zone.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { accountIdField } from '@unslouch/shared/protocol/fields.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { type IngestAnswer, sourceIdField } from '@unslouch/shared/protocol/sources.ts';
import { Hono } from 'hono';
import * as v from 'valibot';
import { answerProblem } from '../answer.ts';
import { type RelayApp, vaultOf } from '../context.ts';
import { normalisePush } from '../ingest/normalise-push.ts';
import { sealDays } from '../ingest/seal-days.ts';
import { bearerOf } from '../middleware/require-caller.ts';
import { parseJson, parseText } from '../parse-json.ts';
import { readBytes } from '../read-body.ts';
import { relayCrypto } from '../relay-crypto.ts';

/**
 * Where phones post. The payload is readable here, in memory, for this one moment; it is normalised, sealed to the
 * account's inbox key, and forgotten. The threat model says so.
 */
export const ingestRoutes = new Hono<RelayApp>().post('/ingest/:account/:source', async (c) => {
  const { account, source } = c.req.param();
  const token = bearerOf(c.req.header('authorization'));
  const parsedAccount = v.safeParse(accountIdField, account);
  if (!parsedAccount.success || !v.is(sourceIdField, source) || token === null) {
    return answerProblem(c, relayProblem('ingest-token-wrong'));
  }
  const { success } = await c.env.RATE_ACCOUNT.limit({ key: `${account}/${source}` });
  if (!success) return answerProblem(c, relayProblem('rate-limited'));
  const tokenHash = toBase64Url(await relayCrypto.sha256(toUtf8(token)));
  const vault = vaultOf(c, account);
  // The phone shows its answer to nobody, so the vault keeps it for the person's devices.
  const refuse = async (problem: RelayProblem) => {
    await vault.refusePush(source, tokenHash, problem.code);
    return answerProblem(c, problem);
  };

  const body = await readBytes(c, LIMITS.ingestBytes);
  if (!body.ok) return refuse(body.problem);
  const inbox = await vault.openInbox(source, tokenHash);
  if (!inbox.ok) return answerProblem(c, inbox.problem);

  const json = parseJson(body.value);
  const zone = createZone(c.req.query('zone') ?? '');
  const push = normalisePush(json ?? parseText(body.value), zone, Date.now());
  if (push === null) {
    return refuse(json === undefined ? relayProblem('malformed', { at: 'body' }) : relayProblem('payload-unknown'));
  }
  const { kind, problems } = push;
  const isTest = problems.some((problem) => problem.code === 'test-payload');
  const days = isTest ? [] : push.days;
  const sealed = await sealDays(c.env.TOKEN_SECRET, parsedAccount.output, source, inbox.value, days);
  const outcome = await vault.storeSlots(source, tokenHash, sealed);
  if (!outcome.ok) return answerProblem(c, outcome.problem);

  const unreadable = problems.find((problem) => problem.code === 'bad-record')?.params?.['count'];
  const { stored, unchanged } = outcome.value;
  const answer: IngestAnswer = { kind, stored, unchanged, skipped: Number(unreadable ?? 0) };
  return c.json(answer);
});
