import type { AnyFact, Fact } from '@unslouch/shared/domain/log/fact.ts';

/** What a person changes in the log by hand. Nothing is edited in place, so every device comes to the same day. */
export interface LogActions {
  add(entry: EntryDraft): Promise<void>;
  remove(entry: AnyFact): Promise<void>;
  /** What was taken out comes back. */
  restore(entry: AnyFact): Promise<void>;
  correct(entry: AnyFact, corrected: EntryDraft): Promise<void>;
}

/** A break or a check-in before the log has given it its identity. */
export type EntryDraft = Draft<Fact<'session'>> | Draft<Fact<'answer'>> | Draft<Fact<'checkIn'>>;

type Draft<F> = F extends Fact ? Pick<F, 'type' | 'startTime' | 'offsetMinutes' | 'value'> : never;
