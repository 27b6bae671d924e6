import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import { type PairingMessage, pairingPayload, parsePairing } from '@unslouch/shared/protocol/pairing.ts';
import type { RelayDoor } from '../../ports/relay-door.ts';
import type { MembershipPorts } from '../membership-ports.ts';

/** Both sides behind one address look forty times a minute together, of the sixty that the relay allows. */
const LOOK_EVERY = seconds(3);

/** One side of a pairing's pigeonhole at the relay. */
export interface Meeting {
  readonly door: RelayDoor;
  readonly code: string;
}

export interface Heard<Kind> {
  readonly message: Extract<PairingMessage, { readonly kind: Kind }>;
  /** To answer it. */
  readonly token: string;
}

/** What lies there now. */
export async function look({ door, code }: Meeting): Promise<Result<Heard<PairingMessage['kind']>, Problem>> {
  const view = await door.viewRendezvous(code);
  if (!view.ok) return fail(overIfGone(view.problem));
  const message = parsePairing(view.value.payload);
  return message.ok ? ok({ message: message.value, token: view.value.token }) : message;
}

/** Looks until the other side has written, or the five minutes are over. A relay that is away for a moment ends nothing. */
export async function hear<Kind extends PairingMessage['kind']>(
  ports: Pick<MembershipPorts, 'clock' | 'wait'>,
  meeting: Meeting,
  kind: Kind,
  until: { readonly at: number; readonly stopped: () => boolean },
): Promise<Result<Heard<Kind>, Problem>> {
  while (ports.clock.now() < until.at && !until.stopped()) {
    const heard = await look(meeting);
    if (heard.ok && heard.value.message.kind === kind) return ok(heard.value as unknown as Heard<Kind>);
    if (!heard.ok && heard.problem.permanent) return heard;
    await ports.wait(LOOK_EVERY);
  }
  return fail(problem('pairing.over', 'permanent'));
}

const WRITES = 3;

/** Replaces what `token` stands for. The same write again is no conflict, so a lost answer costs a repeat. */
export async function write(
  ports: Pick<MembershipPorts, 'crypto' | 'wait'>,
  { door, code }: Meeting,
  token: string,
  message: PairingMessage,
): Promise<Result<null, Problem>> {
  const put = { payload: pairingPayload(message), token, txn: bytesToField(ports.crypto.randomBytes(16)) };
  for (let tries = 1; ; tries++) {
    const written = await door.putRendezvous(code, put);
    if (written.ok) return ok(null);
    if (written.problem.code === 'rendezvous-conflict') {
      // After a lost answer the other side may have gone on already. Was it a third one instead, the digits will differ.
      return tries > 1 ? ok(null) : fail(problem('pairing.taken', 'permanent'));
    }
    if (written.problem.permanent || tries === WRITES) return fail(overIfGone(written.problem));
    await ports.wait(LOOK_EVERY);
  }
}

function overIfGone(why: Problem): Problem {
  return why.code === 'rendezvous-unknown' ? problem('pairing.code', 'permanent') : why;
}
