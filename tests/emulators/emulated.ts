import type { Mood } from './emulator.ts';
import type { Grants } from './grants.ts';
import type { Wearer, WornNight } from './wearer.ts';

/** What happened to the person's data, as a provider tells it. */
export type News =
  | { readonly kind: 'walked' }
  | { readonly kind: 'scored'; readonly night: WornNight }
  | { readonly kind: 'removed'; readonly night: WornNight };

export interface EmulatedOptions {
  readonly port?: number;
  /** So long has the person worn it. */
  readonly days?: number;
  /** Where the person lives. */
  readonly zone?: string;
}

/** One emulated provider with one person in it. */
export interface Emulated {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Settings of a relay that uses it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly grants: Grants;
  readonly wearer: Wearer;
  readonly carries: 'steps and sleep' | 'sleep';
  asked(): readonly { readonly path: string; readonly what: string }[];
  refused(): number;
  mostAtOnce(path: string): number;
  unanswered(): number;
  be(mood: Mood): void;
  pass(time: number): void;
  /** Where the relay wants to be told; only for those that don't hear it from the relay. */
  hookAt(url: string): void;
  /** The notification, to send or to tamper with. */
  notification(news: News): Promise<Delivery>;
  close(): Promise<void>;
}

export interface Delivery {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers the relay's status. */
export async function deliver({ url, headers, body }: Delivery): Promise<number> {
  return (await fetch(url, { method: 'POST', headers, body })).status;
}

export async function tell(provider: Emulated, news: News): Promise<number> {
  return deliver(await provider.notification(news));
}
