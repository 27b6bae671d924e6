import { DurableObject } from 'cloudflare:workers';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { RateLimit } from '../providers/provider.ts';
import { holdUntil, type Pace, type Purpose, queueTurn, type Turn } from './pace.ts';

/**
 * One for each provider: its limits are for all people of this relay's app together, so somebody must count. It knows
 * numbers and times, of nobody. Its state is written behind the answer: an instant forgotten in a crash is what the unused
 * quarter of the limit is for.
 */
export class Pacer extends DurableObject {
  private pace: Pace | null = null;
  private asked: Pace = []; // who is forgotten asks all the same

  async turn(
    limits: readonly RateLimit[],
    wish: { readonly requests: number; readonly purpose: Purpose },
  ): Promise<Turn> {
    const given = await this.load();
    const { turn, queue } = queueTurn({ given, asked: this.asked }, limits, wish, Date.now());
    this.asked = queue.asked;
    if (turn.kind === 'go') this.save(queue.given);
    return turn;
  }

  async hold(limits: readonly RateLimit[], until: EpochMs): Promise<void> {
    this.save(holdUntil(await this.load(), limits, until));
  }

  private async load(): Promise<Pace> {
    this.pace ??= (await this.ctx.storage.get<Pace>('pace')) ?? [];
    return this.pace;
  }

  private save(pace: Pace): void {
    this.pace = pace;
    void this.ctx.storage.put('pace', pace, { allowUnconfirmed: true });
  }
}
