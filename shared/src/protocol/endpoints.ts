/** Paths of the relay; `docs/protocol.md` says which method, token, body and answer each has. */
export const ENDPOINTS = {
  health: '/health',
  metrics: '/metrics',
  accounts: '/v1/accounts',
  account: '/v1/account',
  challenges: '/v1/challenges',
  tokens: '/v1/tokens',
  status: '/v1/status',
  chain: '/v1/chain',
  keyring: '/v1/keyring',
  canary: '/v1/canary',
  batches: '/v1/batches',
  pull: '/v1/pull',
  segments: '/v1/segments',
  acks: '/v1/acks',
  claims: '/v1/claims',
  sources: '/v1/sources',
  tickets: '/v1/tickets',
  live: '/v1/live',
  rendezvous: '/v1/rendezvous',
  words: '/v1/words',
  ingest: '/v1/ingest',
} as const;

/** One part of the current version of a month; 404 `segment-unknown` where that version isn't the current one any more. */
export function segmentPartPath(month: number, version: number, part: number): string {
  return `${ENDPOINTS.segments}/${month}/${version}/${part}`;
}

export function sourcePath(source: string): string {
  return `${ENDPOINTS.sources}/${source}`;
}

export function rendezvousPath(code: string): string {
  return `${ENDPOINTS.rendezvous}/${code}`;
}

export function wordsPath(id: string): string {
  return `${ENDPOINTS.words}/${id}`;
}

/** Where a phone posts. */
export function ingestPath(account: string, source: string): string {
  return `${ENDPOINTS.ingest}/${account}/${source}`;
}
