import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';
import type { Ack, AckAnswer } from '@unslouch/shared/protocol/ack.ts';
import type { Canary } from '@unslouch/shared/protocol/canary.ts';
import type { ChainAnswer, ChainAppend, ChainAppendAnswer } from '@unslouch/shared/protocol/chain.ts';
import type { ChallengeAnswer, ChallengeRequest } from '@unslouch/shared/protocol/challenge.ts';
import type { ClaimAnswer, ClaimRequest } from '@unslouch/shared/protocol/claim.ts';
import type { ConnectionList, ConsentAnswer, ConsentRequest } from '@unslouch/shared/protocol/connections.ts';
import type { Cursor } from '@unslouch/shared/protocol/cursor.ts';
import type { KeyringAnswer, KeyringPut, KeyringPutAnswer } from '@unslouch/shared/protocol/keyring.ts';
import type { RelayProblemCode } from '@unslouch/shared/protocol/problem-codes.ts';
import type { PullPage } from '@unslouch/shared/protocol/pull-page.ts';
import type { PushAnswer } from '@unslouch/shared/protocol/push.ts';
import type { RegisterAnswer, RegisterRequest } from '@unslouch/shared/protocol/register.ts';
import type { RendezvousOpen, RendezvousOpenAnswer } from '@unslouch/shared/protocol/rendezvous.ts';
import type { SegmentAnswer, SegmentList } from '@unslouch/shared/protocol/segments.ts';
import type { IngestAnswer, SourceList, SourcePut } from '@unslouch/shared/protocol/sources.ts';
import type { Status } from '@unslouch/shared/protocol/status.ts';
import type { TicketAnswer } from '@unslouch/shared/protocol/ticket.ts';
import type { TokenAnswer, TokenRequest } from '@unslouch/shared/protocol/token.ts';
import type { WordsPut } from '@unslouch/shared/protocol/words.ts';

/** What the relay says, or why nothing could be asked: this machine or the relay is not reachable, or spoke gibberish. */
export type RelayFailure = Problem<RelayProblemCode | 'offline' | 'relay-unreachable' | 'relay-unreadable'>;

export type Answer<T> = Promise<Result<T, RelayFailure>>;

/** The relay as the device sees it. Never throws. */
export interface Relay {
  challenge(request: ChallengeRequest): Answer<ChallengeAnswer>;
  register(request: RegisterRequest): Answer<RegisterAnswer>;
  exchangeToken(request: TokenRequest): Answer<TokenAnswer>;
  withToken(token: string): AuthorisedRelay;
}

export interface AuthorisedRelay {
  loadStatus(): Answer<Status>;
  /** Entries after the first so many. */
  loadChain(after: number): Answer<ChainAnswer>;
  appendChain(append: ChainAppend): Answer<ChainAppendAnswer>;
  loadKeyring(): Answer<KeyringAnswer>;
  saveKeyring(put: KeyringPut): Answer<KeyringPutAnswer>;
  loadCanary(): Answer<Canary>;
  push(batch: Uint8Array): Answer<PushAnswer>;
  /** `ahead`: where more waits than one page holds, the past week's inbox days beyond this sequence too, ahead of their turn. */
  pull(cursor: Cursor, ahead?: number): Answer<PullPage>;
  acknowledge(ack: Ack): Answer<AckAnswer>;
  claim(request: ClaimRequest): Answer<ClaimAnswer>;
  loadSegments(): Answer<SegmentList>;
  loadSegmentPart(month: number, version: number, part: number): Answer<Uint8Array>;
  saveSegmentPart(part: Uint8Array): Answer<SegmentAnswer>;
  loadSources(): Answer<SourceList>;
  saveSource(source: string, put: SourcePut): Answer<null>;
  deleteSource(source: string): Answer<null>;
  /** As a phone posts, with a source's token. `path` with its query. */
  ingest(path: string, payload: object): Answer<IngestAnswer>;
  loadConnections(): Answer<ConnectionList>;
  /** Where the person says yes or no, at the provider. */
  askConsent(provider: string, request: ConsentRequest): Answer<ConsentAnswer>;
  deleteConnection(provider: string): Answer<null>;
  openRendezvous(open: RendezvousOpen): Answer<RendezvousOpenAnswer>;
  saveWords(put: WordsPut): Answer<null>;
  ticket(): Answer<TicketAnswer>;
  eraseAccount(): Answer<null>;
}
