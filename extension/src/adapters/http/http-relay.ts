import { ackAnswerSchema } from '@unslouch/shared/protocol/ack.ts';
import { canarySchema } from '@unslouch/shared/protocol/canary.ts';
import { chainAnswerSchema, chainAppendAnswerSchema } from '@unslouch/shared/protocol/chain.ts';
import { challengeAnswerSchema } from '@unslouch/shared/protocol/challenge.ts';
import { claimAnswerSchema } from '@unslouch/shared/protocol/claim.ts';
import { connectionListSchema, consentAnswerSchema } from '@unslouch/shared/protocol/connections.ts';
import { cursorToText } from '@unslouch/shared/protocol/cursor.ts';
import { connectionPath, ENDPOINTS, segmentPartPath, sourcePath } from '@unslouch/shared/protocol/endpoints.ts';
import { keyringAnswerSchema, keyringPutAnswerSchema } from '@unslouch/shared/protocol/keyring.ts';
import { parsePullPage } from '@unslouch/shared/protocol/pull-page.ts';
import { pushAnswerSchema } from '@unslouch/shared/protocol/push.ts';
import { registerAnswerSchema } from '@unslouch/shared/protocol/register.ts';
import { rendezvousOpenAnswerSchema } from '@unslouch/shared/protocol/rendezvous.ts';
import { segmentAnswerSchema, segmentListSchema } from '@unslouch/shared/protocol/segments.ts';
import { ingestAnswerSchema, sourceListSchema } from '@unslouch/shared/protocol/sources.ts';
import { statusSchema } from '@unslouch/shared/protocol/status.ts';
import { ticketAnswerSchema } from '@unslouch/shared/protocol/ticket.ts';
import { tokenAnswerSchema } from '@unslouch/shared/protocol/token.ts';
import type { AuthorisedRelay, Relay } from '../../ports/relay.ts';
import { createHttpClient, type HttpClient, type HttpOptions } from './http-client.ts';

/** The relay at an origin, e.g. `https://relay.example.org`. */
export function createHttpRelay(origin: string, options: HttpOptions = {}): Relay {
  const http = createHttpClient(origin, null, options);
  return {
    challenge: (body) => http.json('POST', ENDPOINTS.challenges, challengeAnswerSchema, body),
    register: (body) => http.json('POST', ENDPOINTS.accounts, registerAnswerSchema, body),
    exchangeToken: (body) => http.json('POST', ENDPOINTS.tokens, tokenAnswerSchema, body),
    withToken: (token) => authorised(createHttpClient(origin, token, options)),
  };
}

function authorised(http: HttpClient): AuthorisedRelay {
  return {
    loadStatus: () => http.json('GET', ENDPOINTS.status, statusSchema),
    loadChain: (after) => http.json('GET', `${ENDPOINTS.chain}?after=${after}`, chainAnswerSchema),
    appendChain: (body) => http.json('POST', ENDPOINTS.chain, chainAppendAnswerSchema, body),
    loadKeyring: () => http.json('GET', ENDPOINTS.keyring, keyringAnswerSchema),
    saveKeyring: (body) => http.json('PUT', ENDPOINTS.keyring, keyringPutAnswerSchema, body),
    loadCanary: () => http.json('GET', ENDPOINTS.canary, canarySchema),
    push: (batch) => http.json('POST', ENDPOINTS.batches, pushAnswerSchema, batch),
    async pull(cursor, ahead) {
      const early = ahead === undefined ? '' : `&ahead=${ahead}`;
      const answer = await http.bytes(`${ENDPOINTS.pull}?after=${encodeURIComponent(cursorToText(cursor))}${early}`);
      return answer.ok ? parsePullPage(answer.value) : answer;
    },
    acknowledge: (body) => http.json('POST', ENDPOINTS.acks, ackAnswerSchema, body),
    claim: (body) => http.json('POST', ENDPOINTS.claims, claimAnswerSchema, body),
    loadSegments: () => http.json('GET', ENDPOINTS.segments, segmentListSchema),
    loadSegmentPart: (month, version, part) => http.bytes(segmentPartPath(month, version, part)),
    saveSegmentPart: (part) => http.json('POST', ENDPOINTS.segments, segmentAnswerSchema, part),
    loadSources: () => http.json('GET', ENDPOINTS.sources, sourceListSchema),
    saveSource: (source, body) => http.done('PUT', sourcePath(source), body),
    deleteSource: (source) => http.done('DELETE', sourcePath(source)),
    ingest: (path, payload) => http.json('POST', path, ingestAnswerSchema, payload),
    loadConnections: () => http.json('GET', ENDPOINTS.connections, connectionListSchema),
    askConsent: (provider, body) => http.json('POST', `${connectionPath(provider)}/consent`, consentAnswerSchema, body),
    deleteConnection: (provider) => http.done('DELETE', connectionPath(provider)),
    openRendezvous: (body) => http.json('POST', ENDPOINTS.rendezvous, rendezvousOpenAnswerSchema, body),
    saveWords: (body) => http.done('PUT', ENDPOINTS.words, body),
    ticket: () => http.json('POST', ENDPOINTS.tickets, ticketAnswerSchema),
    eraseAccount: () => http.done('DELETE', ENDPOINTS.account),
  };
}
