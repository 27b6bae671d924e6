import { act } from 'react';
import { expect, it } from 'vitest';
import { get, press, render, testI18n } from '../../ui/render.test-kit.tsx';
import { type DevicesActions, DevicesView } from './DevicesView.tsx';
import { type DevicesData, devicesModel } from './devices-model.ts';

function show(account: DevicesData['account']) {
  const called: unknown[] = [];
  const note =
    (name: string) =>
    (...values: readonly unknown[]) =>
      void called.push([name, ...values]);
  const actions: DevicesActions = {
    onCreateAccount: note('create'),
    onJoin: note('join'),
    onSync: note('sync'),
    onRelayAddress: note('relay'),
    onShowWords: note('show'),
    onHideWords: note('hide'),
    onRename: note('rename'),
    onExportQuarantine: note('export'),
    onRevoke: note('revoke'),
  };
  const data: DevicesData = {
    now: 0,
    account,
    relayAddress: 'https://relay.example',
    lastHeardAt: null,
    waiting: 0,
    busy: null,
    problems: [],
    quarantine: [],
  };
  return { called, container: render(<DevicesView {...devicesModel(testI18n, data)} {...actions} />) };
}

it('hands over the words as typed', () => {
  const { container, called } = show({ kind: 'none' });
  const words = container.querySelector('textarea') as HTMLTextAreaElement;
  words.value = '  river candle';
  act(() => words.form?.requestSubmit());
  expect(called).toEqual([['join', '  river candle']]);
});

it('asks once before it revokes', () => {
  const { container, called } = show({
    kind: 'open',
    syncOn: true,
    words: { kind: 'hidden' },
    devices: [{ id: 'b', name: 'Phone', kind: 'phone', thisOne: false, browser: 'Firefox', seenAt: null }],
  });
  press(get(container, 'button', 'Revoke Phone'));
  expect(called).toEqual([]);
  press(get(container, 'button', 'Revoke it'));
  expect(called).toEqual([['revoke', 'b']]);
});

it('renames a device in its place', () => {
  const { container, called } = show({
    kind: 'open',
    syncOn: true,
    words: { kind: 'hidden' },
    devices: [{ id: 'b', name: 'Phone', kind: 'phone', thisOne: false, browser: 'Firefox', seenAt: null }],
  });
  press(get(container, 'button', 'Rename Phone'));
  const field = container.querySelector('input[name=name]') as HTMLInputElement;
  field.value = '  Pocket ';
  act(() => field.form?.requestSubmit());
  expect(called).toEqual([['rename', 'b', 'Pocket']]);
});

it('asks once before it switches sync off', () => {
  const { container, called } = show({ kind: 'open', syncOn: true, words: { kind: 'gone' }, devices: [] });
  press(get(container, 'switch', 'Sync'));
  expect(called).toEqual([]);
  press(get(container, 'button', 'Cancel'));
  press(get(container, 'switch', 'Sync'));
  press(get(container, 'button', 'Switch it off'));
  expect(called).toEqual([['sync', false]]);
});
