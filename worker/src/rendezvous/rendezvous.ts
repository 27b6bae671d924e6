import { DurableObject } from 'cloudflare:workers';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import type { RendezvousPut, RendezvousView } from '@unslouch/shared/protocol/rendezvous.ts';
import { type Outcome, refused } from '../outcome.ts';
import { settle } from '../settle.ts';

interface Meeting {
  readonly payload: string;
  readonly token: string;
  /** The write that made this token, so that its repeat isn't a conflict. */
  readonly txn: string | null;
  readonly writes: number;
  readonly expiresAt: number;
}

/** One pairing's pigeonhole: 4 KB that both sides replace in turn, gone after five minutes. */
export class Rendezvous extends DurableObject {
  open(payload: string): Promise<Outcome<{ readonly token: string; readonly expiresInSeconds: number }>> {
    return settle('rendezvous open', async () => {
      const now = Date.now();
      // Two of 2^40 codes at once: practically never, and then a new try gets another one.
      if (this.current(now) !== null) return refused('rendezvous-conflict');
      const expiresAt = now + seconds(LIMITS.rendezvousSeconds);
      const token = crypto.randomUUID();
      this.keep({ payload, token, txn: null, writes: 1, expiresAt });
      await this.ctx.storage.setAlarm(expiresAt);
      return ok({ token, expiresInSeconds: LIMITS.rendezvousSeconds });
    });
  }

  view(): Promise<Outcome<RendezvousView>> {
    return settle('rendezvous view', () => {
      const now = Date.now();
      const meeting = this.current(now);
      if (meeting === null) return refused('rendezvous-unknown');
      const { payload, token, expiresAt } = meeting;
      return ok({ payload, token, expiresInSeconds: Math.ceil((expiresAt - now) / seconds(1)) });
    });
  }

  put({ payload, token, txn }: RendezvousPut): Promise<Outcome<{ readonly token: string }>> {
    return settle('rendezvous put', () => {
      const meeting = this.current(Date.now());
      if (meeting === null) return refused('rendezvous-unknown');
      if (meeting.txn === txn) return ok({ token: meeting.token });
      if (meeting.token !== token) return refused('rendezvous-conflict', { token: meeting.token });
      if (meeting.writes >= LIMITS.rendezvousWrites) return refused('rate-limited');
      const next = crypto.randomUUID();
      this.keep({ ...meeting, payload, token: next, txn, writes: meeting.writes + 1 });
      return ok({ token: next });
    });
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  private current(now: number): Meeting | null {
    const meeting = this.ctx.storage.kv.get<Meeting>('meeting');
    return meeting === undefined || meeting.expiresAt <= now ? null : meeting;
  }

  private keep(meeting: Meeting): void {
    this.ctx.storage.kv.put('meeting', meeting);
  }
}
