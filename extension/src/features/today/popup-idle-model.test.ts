import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { type PopupIdleData, popupIdleModel } from './popup-idle-model.ts';
import { sampleDay, sampleOffer, sampleTime } from './sample-day.gallery-kit.ts';

const sitting: PopupIdleData = {
  now: sampleTime('14:07'),
  offsetMinutes: 0,
  state: { kind: 'sitting', sittingMs: minutes(24) + 59_000, dueAt: sampleTime('14:13') },
  explanation: { key: 'explain.next', params: {} },
  day: sampleDay,
  offer: sampleOffer,
  counts: { breaks: 5, longestSitMs: minutes(52), movedMs: minutes(14), backSets: 1 },
  steps: null,
  sleep: null,
  peer: null,
  sync: { kind: 'synced' },
  problems: [],
  logged: null,
};

function model(change: Partial<PopupIdleData> = {}) {
  return popupIdleModel(testI18n, { ...sitting, ...change });
}

describe('the idle popup', () => {
  it('says how long, in whole minutes that have passed, and when the next invitation comes', () => {
    const { lead, next } = model();
    expect([lead, next]).toEqual([
      { label: 'Sitting for', quantity: { value: '24', unit: 'min' }, hint: null },
      { label: 'Next, in 6 min', time: '14:13' },
    ]);
  });

  it('writes times in the zone of the person', () => {
    expect(model({ offsetMinutes: -300 }).next?.time).toBe('09:13');
  });

  it('never counts below zero: a due time that has passed is now', () => {
    const state = { kind: 'sitting', sittingMs: minutes(40), dueAt: sampleTime('14:00') } as const;
    expect(model({ state }).next).toEqual({ label: 'Next', time: 'now' });
  });

  it('says nothing about the next where the clock stands still', () => {
    expect([model({ state: { kind: 'away' } }).next, model({ state: { kind: 'paused', until: null } }).next]).toEqual([
      null,
      null,
    ]);
  });

  it('offers an act, then time, equipment and the reason', () => {
    expect(model().offer).toEqual({
      title: 'Band row, 12 times',
      detail: 'About 1 min · band · mid back is next in turn',
    });
  });

  it('counts in the right number, and shows a dash for what is unknown', () => {
    const counts = { breaks: 0, longestSitMs: null, movedMs: 0, backSets: 1 };
    expect(model({ counts }).stats).toEqual([
      { value: '0', label: 'breaks' },
      { value: '–', unit: '', label: 'longest sit' },
      { value: '0', unit: 'min', label: 'moved' },
      { value: '1', label: 'back set' },
    ]);
  });

  it('names the source and the age of steps and sleep', () => {
    const { steps, sleep } = model({
      steps: { count: 4310, source: 'Fitbit', at: sampleTime('13:55') },
      sleep: { asleepMs: hours(6) + minutes(48), source: 'Oura', at: sampleTime('07:20') },
    });
    expect([steps, sleep]).toEqual([
      { value: '4,310 steps', source: 'Fitbit, 12 min ago' },
      { value: '6 h 48 min asleep', source: 'Oura, 6 hr ago' },
    ]);
  });

  it('tells trouble in sentences', () => {
    expect(model({ problems: [{ code: 'offline', permanent: false }] }).problems).toEqual([
      'No network. Everything is kept here and sent later',
    ]);
  });

  it('tells why something waits, and stays silent where the numbers say it', () => {
    expect([model().why, model({ explanation: { key: 'explain.inCall', params: {} } }).why]).toEqual([
      null,
      'You are in a call, so this waits until it ends.',
    ]);
  });
});
