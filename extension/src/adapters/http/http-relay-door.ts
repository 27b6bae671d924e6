import { rendezvousPath, wordsPath } from '@unslouch/shared/protocol/endpoints.ts';
import { rendezvousPutAnswerSchema, rendezvousViewSchema } from '@unslouch/shared/protocol/rendezvous.ts';
import { wordsAnswerSchema } from '@unslouch/shared/protocol/words.ts';
import type { RelayDoor } from '../../ports/relay-door.ts';
import { createHttpClient, type HttpOptions } from './http-client.ts';

export function createHttpRelayDoor(origin: string, options: HttpOptions = {}): RelayDoor {
  const http = createHttpClient(origin, null, options);
  return {
    viewRendezvous: (code) => http.json('GET', rendezvousPath(code), rendezvousViewSchema),
    putRendezvous: (code, body) => http.json('PUT', rendezvousPath(code), rendezvousPutAnswerSchema, body),
    findWords: (id) => http.json('GET', wordsPath(id), wordsAnswerSchema),
  };
}
