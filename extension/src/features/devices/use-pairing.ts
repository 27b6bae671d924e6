import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useEffect, useRef, useState } from 'react';
import type { Newcomer, PairingAsked, PairingOffered } from '../../ports/pairing.ts';
import type { AccountActions } from '../account-actions.ts';
import { useApp } from '../app-context.tsx';
import type { AskData, OfferData } from './pairing-model.ts';

const CLOSED = { kind: 'closed', busy: false, problem: null } as const;
const unexpected = (): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: problem('unexpected', 'passing'),
});

/** Both halves of a pairing, of which a device plays one. It lives as long as the page: closed, one begins again. */
export function usePairing(relay: string, account: AccountActions | null) {
  const app = useApp();
  const [offer, setOffer] = useState<OfferData>(CLOSED);
  const [ask, setAsk] = useState<AskData>(CLOSED);
  const offered = useRef<PairingOffered | null>(null);
  const newcomer = useRef<Newcomer | null>(null);
  const asked = useRef<PairingAsked | null>(null);
  useEffect(() => () => offered.current?.stop(), []);

  async function makeOffer(): Promise<void> {
    setOffer({ ...CLOSED, busy: true });
    const made = await app
      .account()
      .then((account) => account.offer())
      .catch(unexpected);
    if (!made.ok) return setOffer({ ...CLOSED, problem: made.problem });
    const own = made.value;
    offered.current = own;
    setOffer({ kind: 'code', code: own.code, expiresAt: own.expiresAt });
    const came = await own.waitForNewcomer().catch(unexpected);
    // Cancelled meanwhile, perhaps begun anew.
    if (offered.current !== own) return;
    if (!came.ok) return setOffer({ ...CLOSED, problem: came.problem });
    newcomer.current = came.value;
    setOffer({ kind: 'digits', busy: false, problem: null });
  }

  async function admit(digits: string): Promise<void> {
    setOffer({ kind: 'digits', busy: true, problem: null });
    const done = (await newcomer.current?.admit(digits).catch(unexpected)) ?? unexpected();
    if (done.ok) setOffer({ kind: 'added' });
    else if (OVER.has(done.problem.code)) setOffer({ ...CLOSED, problem: done.problem });
    else setOffer({ kind: 'digits', busy: false, problem: done.problem });
  }

  async function makeAsk(code: string): Promise<void> {
    if (account === null) return;
    // In the click itself: a browser that asks the person has forgotten it a moment later.
    const allowed = account.consent.ask();
    setAsk({ ...CLOSED, busy: true });
    if (!(await allowed)) return setAsk({ ...CLOSED, problem: problem('consent-missing', 'permanent') });
    const made = await account.ask(relay, code).catch(unexpected);
    if (!made.ok) return setAsk({ ...CLOSED, problem: made.problem });
    asked.current = made.value;
    setAsk({ kind: 'digits', digits: made.value.digits, busy: false, problem: null });
  }

  async function enter(): Promise<void> {
    if (asked.current === null) return;
    const { digits } = asked.current;
    setAsk({ kind: 'digits', digits, busy: true, problem: null });
    const done = await asked.current.enter().catch(unexpected);
    setAsk(done.ok ? CLOSED : { kind: 'digits', digits, busy: false, problem: done.problem });
    if (done.ok) await app.send({ kind: 'sync-now' });
  }

  return {
    offer,
    ask,
    actions: {
      onOffer: () => void makeOffer(),
      onAdmit: (digits: string) => void admit(digits),
      onStopOffer() {
        offered.current?.stop();
        offered.current = null;
        setOffer(CLOSED);
      },
      onAsk: (code: string) => void makeAsk(code),
      onEnter: () => void enter(),
      onStopAsk: () => setAsk(CLOSED),
    },
  };
}

/** After these the code is worth nothing any more. */
const OVER: ReadonlySet<string> = new Set(['pairing.burnt', 'pairing.over']);
