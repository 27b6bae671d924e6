import type { AnyFact, CheckInValue, Fact } from '@unslouch/shared/domain/log/fact.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Region } from '../../ui/region.ts';
import type { CheckInItem } from './check-in-items.ts';

/** One tap: a chip that is on or off (or counts), or five steps of which one is on. */
export type CheckInProps =
  | {
      readonly kind: 'tap';
      readonly id: string;
      readonly value: CheckInValue;
      readonly label: string;
      readonly on: boolean;
    }
  | {
      readonly kind: 'scale';
      readonly id: string;
      readonly item: 'stress' | 'mood';
      readonly label: string;
      readonly low: string;
      readonly high: string;
      readonly score: number | null;
      readonly steps: readonly { readonly score: number; readonly label: string; readonly shown: string }[];
    };

/** What was tapped today, item by item, the latest last. */
export function checkInsModel(
  i18n: I18n,
  items: readonly CheckInItem[],
  today: readonly AnyFact[],
): readonly CheckInProps[] {
  const facts = today.filter((fact) => fact.type === 'checkIn');
  return items.flatMap((item) => propsOf(i18n, item, facts));
}

const REGIONS: readonly Region[] = ['upper', 'mid', 'lower'];
const STEPS = [1, 2, 3, 4, 5];
/** A tap says that it is sore, not how much: the middle of five. */
const SORE = 3;

function propsOf(i18n: I18n, item: CheckInItem, facts: readonly Fact<'checkIn'>[]): readonly CheckInProps[] {
  const given = facts.filter(({ value }) => value.item === item);
  switch (item) {
    case 'water': {
      const n = given.reduce((sum, { value }) => sum + value.score, 0);
      const label = n === 0 ? i18n.t('checkIn.water') : i18n.t('checkIn.waterCount', { n });
      return [{ kind: 'tap', id: item, value: { item, score: 1, region: null }, label, on: n > 0 }];
    }
    case 'protein':
    case 'wholeFoods':
      return [
        {
          kind: 'tap',
          id: item,
          value: { item, score: 1, region: null },
          label: i18n.t(`checkIn.${item}`),
          on: given.length > 0,
        },
      ];
    case 'soreness':
      return REGIONS.map((region) => ({
        kind: 'tap',
        id: `${item} ${region}`,
        value: { item, score: SORE, region },
        label: `${i18n.t('checkIn.soreness')}: ${i18n.inSentence(i18n.t(`region.${region}`))}`,
        on: given.some(({ value }) => value.region === region),
      }));
    case 'stress':
    case 'mood': {
      const label = i18n.t(`checkIn.${item}`);
      return [
        {
          kind: 'scale',
          id: item,
          item,
          label,
          low: i18n.t(`checkIn.low.${item}`),
          high: i18n.t(`checkIn.high.${item}`),
          score: given.at(-1)?.value.score ?? null,
          steps: STEPS.map((n) => ({
            score: n,
            shown: i18n.number(n),
            label: i18n.t('checkIn.score', { item: label, n }),
          })),
        },
      ];
    }
  }
}

/** What a tap does to the log: water adds up, everything else is there once or not at all. */
export type CheckInChange =
  | { readonly kind: 'add'; readonly value: CheckInValue; readonly replaces: Fact<'checkIn'> | null }
  | { readonly kind: 'remove'; readonly fact: Fact<'checkIn'> };

export function changeOf(value: CheckInValue, today: readonly AnyFact[]): CheckInChange {
  const same = today.findLast(
    (fact): fact is Fact<'checkIn'> & AnyFact =>
      fact.type === 'checkIn' && fact.value.item === value.item && fact.value.region === value.region,
  );
  if (same === undefined || value.item === 'water') return { kind: 'add', value, replaces: null };
  if (same.value.score === value.score) return { kind: 'remove', fact: same };
  return { kind: 'add', value, replaces: same };
}
