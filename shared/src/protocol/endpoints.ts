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
  connections: '/v1/connections',
  hooks: '/v1/hooks',
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

/** One provider's connection; below it `/consent`, and `/callback`, where the provider sends the person back to. */
export function connectionPath(provider: string): string {
  return `${ENDPOINTS.connections}/${provider}`;
}

/** Where a provider posts that something changed. */
export function hookPath(provider: string): string {
  return `${ENDPOINTS.hooks}/${provider}`;
}
