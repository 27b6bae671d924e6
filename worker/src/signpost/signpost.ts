import { DurableObject } from 'cloudflare:workers';
import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import type { WordsAnswer } from '@unslouch/shared/protocol/words.ts';
import { type Outcome, refused } from '../outcome.ts';
import { settle } from '../settle.ts';

/** Leads from later words to the account that they open. Stands from before the change until the account is erased. */
export class Signpost extends DurableObject {
  /** The Worker has checked the signature, by the key whose hash names this object. */
  putUp(sign: WordsAnswer): Promise<Outcome<WordsAnswer>> {
    return settle('signpost put', () => {
      this.ctx.storage.kv.put('sign', sign);
      return ok(sign);
    });
  }

  read(): Promise<Outcome<WordsAnswer>> {
    return settle('signpost read', () => {
      const sign = this.ctx.storage.kv.get<WordsAnswer>('sign');
      return sign === undefined ? refused('account-unknown') : ok(sign);
    });
  }

  takeDown(account: AccountId): Promise<void> {
    const sign = this.ctx.storage.kv.get<WordsAnswer>('sign');
    return sign?.account === account ? this.ctx.storage.deleteAll() : Promise.resolve();
  }
}
