import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { ackSchema } from '@unslouch/shared/protocol/ack.ts';
import { batchSignedBytes, parseBatch } from '@unslouch/shared/protocol/batch.ts';
import { parseCursor } from '@unslouch/shared/protocol/cursor.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { parseSegmentPart, segmentSignedBytes } from '@unslouch/shared/protocol/segment.ts';
import { Hono } from 'hono';
import { answerBytes, answerJson, answerProblem } from '../answer.ts';
import { type RelayApp, vaultOf } from '../context.ts';
import { readBytes, readJson } from '../read-body.ts';
import { relayCrypto } from '../relay-crypto.ts';

const SEQUENCE = /^\d{1,15}$/;

/** Batches, pages, segments, acknowledgements. Signatures are checked here, before the vault wakes. */
export const logRoutes = new Hono<RelayApp>()
  .post('/batches', async (c) => {
    const caller = c.get('caller');
    if (caller.device === null) return answerProblem(c, relayProblem('not-allowed'));
    const acked = c.req.query('acked');
    if (acked !== undefined && !SEQUENCE.test(acked))
      return answerProblem(c, relayProblem('malformed', { at: 'acked' }));
    const bytes = await readBytes(c, LIMITS.batchBytes);
    if (!bytes.ok) return answerProblem(c, bytes.problem);
    const batch = parseBatch(bytes.value);
    if (!batch.ok) return answerProblem(c, batch.problem);
    const bodyHash = await relayCrypto.sha256(batch.value.body);
    const signed = batchSignedBytes(caller.account, caller.device, batch.value.headerBytes, bodyHash);
    if (!(await relayCrypto.verify(fieldBytes(caller.key), batch.value.signature, signed))) {
      return answerProblem(c, relayProblem('signature-wrong'));
    }
    const hash = toBase64Url(await relayCrypto.sha256(signed));
    const outcome = await vaultOf(c, caller.account).push(
      caller,
      bytes.value,
      hash,
      acked === undefined ? null : Number(acked),
    );
    return answerJson(c, outcome);
  })
  .get('/pull', async (c) => {
    const cursor = parseCursor(c.req.query('after') ?? '');
    if (!cursor.ok) return answerProblem(c, cursor.problem);
    const ahead = c.req.query('ahead');
    if (ahead !== undefined && !SEQUENCE.test(ahead))
      return answerProblem(c, relayProblem('malformed', { at: 'ahead' }));
    const caller = c.get('caller');
    const vault = vaultOf(c, caller.account);
    return answerBytes(c, await vault.pull(caller, cursor.value, ahead === undefined ? null : Number(ahead)));
  })
  .post('/acks', async (c) => {
    const body = await readJson(c, ackSchema);
    if (!body.ok) return answerProblem(c, body.problem);
    return answerJson(c, await vaultOf(c, c.get('caller').account).ack(c.get('caller'), body.value));
  })
  .get('/segments', async (c) => answerJson(c, await vaultOf(c, c.get('caller').account).segments(c.get('caller'))))
  .post('/segments', async (c) => {
    const caller = c.get('caller');
    const bytes = await readBytes(c, LIMITS.segmentPartBytes);
    if (!bytes.ok) return answerProblem(c, bytes.problem);
    const part = parseSegmentPart(bytes.value);
    if (!part.ok) return answerProblem(c, part.problem);
    if (caller.device !== part.value.header.sealer) return answerProblem(c, relayProblem('not-allowed'));
    const bodyHash = await relayCrypto.sha256(part.value.body);
    const signed = segmentSignedBytes(caller.account, part.value.headerBytes, bodyHash);
    if (!(await relayCrypto.verify(fieldBytes(caller.key), part.value.signature, signed))) {
      return answerProblem(c, relayProblem('signature-wrong'));
    }
    const hash = toBase64Url(await relayCrypto.sha256(signed));
    return answerJson(c, await vaultOf(c, caller.account).putSegmentPart(caller, bytes.value, hash));
  })
  .get('/segments/:month{\\d{1,5}}/:version{\\d{1,9}}/:part{\\d{1,3}}', async (c) => {
    const [month, version, part] = [c.req.param('month'), c.req.param('version'), c.req.param('part')].map(Number);
    const caller = c.get('caller');
    return answerBytes(c, await vaultOf(c, caller.account).segmentPart(caller, month ?? 0, version ?? 0, part ?? 0));
  });
