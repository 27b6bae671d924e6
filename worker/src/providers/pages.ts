import { fail, ok } from '@unslouch/shared/lib/result.ts';
import type { Answer, Fetched } from './provider.ts';
import { passing, type Reply } from './provider-http.ts';

/** A month of anything has fewer pages; a provider that goes on for ever is broken. */
const MOST_PAGES = 60;

/** Asks page after page, until `next` finds no more. `asOf` is the first answer's time: what came later is at least as new. */
export async function collectPages<P>(
  first: P,
  ask: (place: P) => Answer<Reply>,
  next: (body: unknown) => P | null,
): Answer<Fetched> {
  const payloads: unknown[] = [];
  let asOf: number | null = null;
  for (let place: P | null = first; place !== null; ) {
    const answer = await ask(place);
    if (!answer.ok) return answer;
    asOf ??= answer.value.at;
    payloads.push(answer.value.body);
    if (payloads.length > MOST_PAGES) return fail(passing('provider-unreadable'));
    place = next(answer.value.body);
  }
  return ok({ payloads, asOf });
}

/** One after the other: a provider counts requests, and the first trouble ends it. */
export async function collectAll(...parts: readonly (() => Answer<Fetched>)[]): Answer<Fetched> {
  const payloads: unknown[] = [];
  let asOf: number | null = null;
  for (const part of parts) {
    const answer = await part();
    if (!answer.ok) return answer;
    payloads.push(...answer.value.payloads);
    asOf ??= answer.value.asOf;
  }
  return ok({ payloads, asOf });
}
