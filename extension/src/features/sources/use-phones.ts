import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';
import { useEffect, useMemo, useState } from 'react';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { PhoneApp, PhoneContact, PhoneSource } from '../../ports/phone-source.ts';
import type { AccountActions } from '../account-actions.ts';
import { useApp } from '../app-context.tsx';
import { useLive } from '../use-live.ts';
import type { PhoneActions, PhoneWork } from './phone-actions.ts';
import { parsePhoneSources } from './phone-source.ts';

const registers = (queries: LiveQueries) => queries.registers('source/');

interface Phones {
  readonly sources: readonly PhoneSource[] | undefined;
  readonly contacts: ReadonlyMap<string, PhoneContact>;
  readonly actions: PhoneActions;
  readonly workOf: (source: PhoneSource) => PhoneWork | null;
  /** Answers the new one, or null where it failed. */
  readonly add: (app: PhoneApp) => Promise<PhoneSource | null>;
  readonly adding: PhoneApp | null;
  readonly addProblem: Problem | null;
}

/** The addresses that phones push to. `hasAccount`: without one there is nobody to ask. */
export function usePhones(hasAccount: boolean): Phones {
  const app = useApp();
  const stored = useLive(registers);
  const sources = useMemo(() => stored && parsePhoneSources(stored), [stored]);
  const [contacts, setContacts] = useState<Phones['contacts']>(new Map());
  const [work, setWork] = useState<{ readonly id: string; readonly work: PhoneWork } | null>(null);
  const [adding, setAdding] = useState<PhoneApp | null>(null);
  const [addProblem, setAddProblem] = useState<Problem | null>(null);

  const names = sources?.map(({ id }) => id).join(' ');
  useEffect(() => {
    let over = false;
    async function ask() {
      const answer = await (await app.account()).phoneContacts();
      if (answer.ok && !over) setContacts(answer.value);
    }
    // Without the relay the rows say what the log knows.
    if (hasAccount && names) ask().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [app, hasAccount, names]);

  async function run(
    source: PhoneSource,
    what: 'test' | 'renew' | 'remove',
    task: (account: AccountActions) => Promise<Result<unknown, Problem>>,
  ): Promise<void> {
    setWork({ id: source.id, work: { kind: 'busy', what } });
    const done = await app
      .account()
      .then(task)
      .catch(() => ({ ok: false as const, problem: problem('unexpected', 'passing') }));
    if (!done.ok) setWork({ id: source.id, work: { kind: 'failed', problem: done.problem } });
    else setWork(what === 'test' ? { id: source.id, work: { kind: 'tested' } } : null);
    if (what !== 'test') await app.send({ kind: 'sync-now' });
  }

  return {
    sources,
    contacts,
    workOf: ({ id }) => (work?.id === id ? work.work : null),
    adding,
    addProblem,
    async add(kind) {
      setAdding(kind);
      setAddProblem(null);
      const made = await app
        .account()
        .then((account) => account.addPhone(kind))
        .catch(() => ({ ok: false as const, problem: problem('unexpected', 'passing') }));
      setAdding(null);
      if (!made.ok) {
        setAddProblem(made.problem);
        return null;
      }
      await app.send({ kind: 'sync-now' });
      return made.value;
    },
    actions: {
      onCopy: (text) => void navigator.clipboard.writeText(text),
      onTest: (source) => void run(source, 'test', (account) => account.testPhone(source)),
      onRenew: (source) => void run(source, 'renew', (account) => account.renewPhone(source)),
      onRemove: (source) => void run(source, 'remove', (account) => account.removePhone(source)),
    },
  };
}
