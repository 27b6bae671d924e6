import { act } from 'react';
import { expect, it } from 'vitest';
import { get, press, render, testI18n } from '../../ui/render.test-kit.tsx';
import { type DevicesActions, DevicesView } from './DevicesView.tsx';
import { type DevicesData, devicesModel } from './devices-model.ts';

function show(account: DevicesData['account'], more: Partial<DevicesData> = {}) {
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
    onForgetWords: note('forget'),
    onWritten: note('written'),
    onAskNewWords: note('ask new words'),
    onDraftWords: note('draft'),
    onCancelWords: note('cancel words'),
    onOffer: note('offer'),
    onAdmit: note('admit'),
    onStopOffer: note('stop offer'),
    onAsk: note('ask'),
    onEnter: note('enter'),
    onStopAsk: note('stop ask'),
    onErase: note('erase'),
    onAllow: note('allow'),
    onRename: note('rename'),
    onExportQuarantine: note('export'),
    onPutBack: note('put back'),
    onRevoke: note('revoke'),
  };
  const data: DevicesData = {
    now: 0,
    account,
    relayAddress: 'https://relay.example',
    invite: 'unasked',
    lastHeardAt: null,
    waiting: 0,
    busy: null,
    problems: [],
    quarantine: [],
    replaced: [],
    offer: { kind: 'closed', busy: false, problem: null },
    ask: { kind: 'closed', busy: false, problem: null },
    erased: false,
    ...more,
  };
  return { called, container: render(<DevicesView {...devicesModel(testI18n, data)} {...actions} />) };
}

it('offers nothing but to choose a relay before one is chosen', () => {
  const { container } = show({ kind: 'none' }, { relayAddress: '' });
  expect(container.textContent).toContain('No relay is chosen, so nothing leaves this browser');
  expect([...container.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Use this address']);
});

it('asks for an invitation code only once the relay wants one, and says when it is not valid', () => {
  const codeOf = (container: HTMLElement) => container.querySelector('input[name=invite]') as HTMLInputElement | null;
  const open = show({ kind: 'none' });
  expect(codeOf(open.container)).toBeNull();
  press(get(open.container, 'button', 'Create an account'));
  expect(open.called).toEqual([['create', null]]);

  const { container, called } = show({ kind: 'none' }, { invite: 'wrong' });
  expect(container.textContent).toContain('asks for an invitation code, and that one is not valid');
  const field = codeOf(container) as HTMLInputElement;
  field.value = ' come in ';
  act(() => field.form?.requestSubmit());
  expect(called).toEqual([['create', 'come in']]);
});

it('lets a person allow what the browser keeps from leaving', () => {
  const account = { kind: 'open', syncOn: true, locked: false, words: { kind: 'gone' }, devices: [] } as const;
  const problems = [{ code: 'consent-missing', permanent: true }];
  expect(show({ kind: 'none' }, { problems }).container.textContent).not.toContain('Allow it');
  const { container, called } = show(account, { problems });
  press(get(container, 'button', 'Allow it'));
  expect(called).toEqual([['allow']]);
});

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
    locked: false,
    words: { kind: 'hidden' },
    devices: [
      { id: 'b', name: 'Phone', kind: 'phone', thisOne: false, browser: 'Firefox', seenAt: null, withheld: false },
    ],
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
    locked: false,
    words: { kind: 'hidden' },
    devices: [
      { id: 'b', name: 'Phone', kind: 'phone', thisOne: false, browser: 'Firefox', seenAt: null, withheld: false },
    ],
  });
  press(get(container, 'button', 'Rename Phone'));
  const field = container.querySelector('input[name=name]') as HTMLInputElement;
  field.value = '  Pocket ';
  act(() => field.form?.requestSubmit());
  expect(called).toEqual([['rename', 'b', 'Pocket']]);
});

it('asks once before it switches sync off', () => {
  const { container, called } = show({
    kind: 'open',
    syncOn: true,
    locked: false,
    words: { kind: 'gone' },
    devices: [],
  });
  press(get(container, 'switch', 'Sync'));
  expect(called).toEqual([]);
  press(get(container, 'button', 'Cancel'));
  press(get(container, 'switch', 'Sync'));
  press(get(container, 'button', 'Switch it off'));
  expect(called).toEqual([['sync', false]]);
});

it('asks once before it erases the account', () => {
  const { container, called } = show({
    kind: 'open',
    syncOn: true,
    locked: false,
    words: { kind: 'gone' },
    devices: [],
  });
  press(get(container, 'button', 'Erase'));
  expect(called).toEqual([]);
  press(get(container, 'button', 'Erase it at the relay'));
  expect(called).toEqual([['erase']]);
});

it('shows the code in two halves, then takes the six digits', () => {
  const account = { kind: 'open', syncOn: true, locked: false, words: { kind: 'gone' }, devices: [] } as const;
  const offer = { kind: 'code', code: '4F7KX2QM', expiresAt: 90_000 } as const;
  expect(show(account, { offer }).container.textContent).toMatch(/4F7K X2QM.*2 minutes left/);
  const { container, called } = show(account, { offer: { kind: 'digits', busy: false, problem: null } });
  const field = container.querySelector('input[name=digits]') as HTMLInputElement;
  field.value = '042 917';
  act(() => field.form?.requestSubmit());
  expect(called).toEqual([['admit', '042 917']]);
});

it('shows its own six digits, and goes on only when the person says so', () => {
  const ask = { kind: 'digits', digits: '042917', busy: false, problem: null } as const;
  const { container, called } = show({ kind: 'none' }, { ask });
  expect(container.textContent).toContain('042 917');
  press(get(container, 'button', 'It was added: go on'));
  expect(called).toEqual([['enter']]);
});

it('lets a browser without its keys join again', () => {
  const { container, called } = show({
    kind: 'open',
    syncOn: true,
    locked: true,
    words: { kind: 'gone' },
    devices: [],
  });
  const code = container.querySelector('input[name=code]') as HTMLInputElement;
  code.value = '4f7k-x2qm';
  act(() => code.form?.requestSubmit());
  expect(called).toEqual([['ask', '4f7k-x2qm']]);
});

it('says that words are written down, and whether this browser keeps them', () => {
  const words = { kind: 'new', words: ['river', 'candle'] } as const;
  const { container, called } = show({ kind: 'open', syncOn: true, locked: false, words, devices: [] });
  press(get(container, 'switch', 'Keep them in this browser too'));
  press(get(container, 'button', 'I wrote them down'));
  expect(called).toEqual([['written', true]]);
});

it('shows what settings were, and puts one back', () => {
  const account = { kind: 'open', syncOn: true, locked: false, words: { kind: 'gone' }, devices: [] } as const;
  const replaced = [
    { name: 'standUpEveryMinutes', value: 45, replacedAt: -86_400_000 },
    { name: 'unheardOf', value: 1, replacedAt: -86_400_000 },
  ];
  const { container, called } = show(account, { replaced });
  expect(container.textContent).toContain('45, until yesterday');
  expect(container.textContent).not.toContain('unheardOf');
  press(get(container, 'button', 'Put back Stand up every'));
  expect(called).toEqual([['put back', 'standUpEveryMinutes']]);
});
