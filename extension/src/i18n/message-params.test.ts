import { expectTypeOf, it } from 'vitest';
import type { MessageParams } from './message-params.ts';

it('finds nothing in plain text', () => {
  expectTypeOf<MessageParams<'Move now'>>().toEqualTypeOf<Record<never, string>>();
});

it('finds names, numbers, plurals and selects', () => {
  expectTypeOf<MessageParams<'{name} moved at {time}'>>().toEqualTypeOf<{
    readonly name: string | number;
    readonly time: string | number;
  }>();
  expectTypeOf<MessageParams<'{share, number, percent} of it'>>().toEqualTypeOf<{ readonly share: number }>();
  expectTypeOf<MessageParams<'{n, plural, one {# set} other {# sets}} today'>>().toEqualTypeOf<{
    readonly n: number;
  }>();
  expectTypeOf<MessageParams<'{who, select, you {You} other {They}}'>>().toEqualTypeOf<{ readonly who: string }>();
});

it('finds what stands inside a branch and after it', () => {
  expectTypeOf<
    MessageParams<'{n, plural, =0 {none} one {one on {day}} other {# on {day}}}, then {next}.'>
  >().toEqualTypeOf<{ readonly n: number; readonly day: string | number; readonly next: string | number }>();
});
