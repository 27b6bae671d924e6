import type { RendezvousPut, RendezvousPutAnswer, RendezvousView } from '@unslouch/shared/protocol/rendezvous.ts';
import type { WordsAnswer } from '@unslouch/shared/protocol/words.ts';
import type { Answer } from './relay.ts';

/** What the relay tells anybody who knows the code or the words. Apart from the relay, so that the background needn't carry it. */
export interface RelayDoor {
  viewRendezvous(code: string): Answer<RendezvousView>;
  putRendezvous(code: string, put: RendezvousPut): Answer<RendezvousPutAnswer>;
  /** `id`: SHA-256 of the account key that the words give. */
  findWords(id: string): Answer<WordsAnswer>;
}
