import { describe, expect, it } from 'vitest';
import { actionProblemMessages } from './en/action-problems.ts';
import { commonMessages } from './en/common.ts';
import { problemMessages } from './en/problems.ts';
import { createMessageRules, formatMessage } from './format-message.ts';
import { createI18n } from './i18n.ts';
import { chooseLocale, languageOf, parseLanguage } from './languages.ts';
import { problemSentence } from './problem-sentence.ts';
import { english } from './words.ts';

const british = createI18n(english('en-GB'), [commonMessages, problemMessages]);
const american = createI18n(english('en-US'), [commonMessages, problemMessages]);
const arabic = createI18n({ language: 'en', locale: 'ar-EG', messages: { 'action.undo': 'تراجع' } }, [
  commonMessages,
  actionProblemMessages,
]);
const quarterPastTwoUtc = Date.UTC(2026, 10, 23, 14, 13);

describe('words', () => {
  it('fills in names', () => {
    expect(british.t('dayLine.walk', { time: '09:33', span: '7 min' })).toBe('09:33 walk, 7 min');
  });

  it('chooses plural branches by the rules of the language', () => {
    const sets = [['n', 'plural', { '0': 'none', one: ['#', ' set'], other: ['#', ' sets'] }]] as const;
    const rules = createMessageRules('en');
    expect([0, 1, 1200].map((n) => formatMessage(sets, rules, { n }))).toEqual(['none', '1 set', '1,200 sets']);
  });

  it('says a problem in a sentence, and names a code that it does not know', () => {
    expect(problemSentence(british, { code: 'offline', permanent: false })).toBe(
      'No network. Everything is kept here and sent later',
    );
    expect(problemSentence(british, { code: 'E42', permanent: false })).toContain('(E42)');
  });

  it('does not take a word of the object itself for a message', () => {
    expect(british.find('constructor', {})).toBeNull();
  });
});

describe('numbers and times', () => {
  it('keeps the clock of the region', () => {
    expect(british.clock(quarterPastTwoUtc, 0)).toBe('14:13');
    expect(american.clock(quarterPastTwoUtc, -300)).toMatch(/^9:13\sAM$/);
    expect([british.hour(14), american.hour(14), american.hour(0)]).toEqual(['14', '2', '12']);
  });

  it('writes spans in minutes, and in hours from sixty on', () => {
    expect([24, 60, 84, -3].map((minutes) => british.minutes(minutes))).toEqual([
      '24 min',
      '1 h',
      '1 h 24 min',
      '0 min',
    ]);
    expect(british.minutesParts(408)).toEqual({ value: '6 h 48', unit: 'min' });
  });

  it('says how long ago in the largest unit that fits', () => {
    const minute = 60_000;
    expect([6 * minute, -12 * minute, -3 * 60 * minute, -24 * 60 * minute, 10, 0, -10].map(american.relative)).toEqual([
      'in 6 minutes',
      '12 minutes ago',
      '3 hours ago',
      'yesterday',
      'now',
      'just now',
      'just now',
    ]);
  });
});

it('writes a range of days as the language writes days', () => {
  const japanese = createI18n({ language: 'en', locale: 'ja', messages: {} }, []);
  expect([british, japanese].map((one) => one.dayRange('2026-11-29', '2026-12-05').replaceAll(/\s/g, ' '))).toEqual([
    '29 November – 5 December',
    '11月29日～12月5日',
  ]);
});

describe('the language', () => {
  it('is the chosen one, else the first of the browser’s that the interface speaks, else English', () => {
    expect(languageOf('en', ['ar-EG'])).toBe('en');
    expect(languageOf('automatic', ['tlh', 'en-IE'])).toBe('en');
    expect(languageOf('automatic', ['tlh'])).toBe('en');
    expect([parseLanguage('en'), parseLanguage('tlh'), parseLanguage(undefined)]).toEqual([
      'en',
      'automatic',
      'automatic',
    ]);
  });

  it('takes the region of the first browser language in the language of the interface', () => {
    expect(chooseLocale('en', ['de-AT', 'en-IE', 'en-US'])).toBe('en-IE');
    expect(chooseLocale('en', ['de-AT'])).toBe('en');
  });

  it('runs its own way', () => {
    expect([british.direction, arabic.direction]).toEqual(['ltr', 'rtl']);
  });

  it('says in English what it lacks, by English rules and with English digits', () => {
    expect(arabic.t('action.undo')).toBe('تراجع');
    expect(arabic.t('action.close')).toBe('Close');
    expect(arabic.find('problem.phone-quiet', { days: 3 })).toContain('quiet for 3 days');
    expect(arabic.number(3)).toBe('٣');
  });

  it('takes the words of a later part in', () => {
    const page = createI18n(english('en-GB'), []);
    expect([page.find('action.undo', {}), page.extend([commonMessages]).t('action.undo')]).toEqual([null, 'Undo']);
  });

  it('writes a name small inside of a sentence, but nothing after its first letter', () => {
    expect(british.inSentence('Prone Y-T-W')).toBe('prone Y-T-W');
  });
});
