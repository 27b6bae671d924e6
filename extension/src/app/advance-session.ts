import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { currentSet } from '@unslouch/shared/domain/workout/advance-session.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import { reduceSession } from '@unslouch/shared/domain/workout/reduce-session.ts';
import type { Report, Session } from '@unslouch/shared/domain/workout/session.ts';
import { loadTraining } from './load-training.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readSession } from './read-session.ts';
import { replacementFor } from './replacement-for.ts';
import { type Happened, toFact } from './to-fact.ts';

/** What a page may say about the running session; the background adds the time. */
export type SessionStep = { readonly kind: 'seen' | 'pause' | 'resume' | 'next' | 'back' | 'end' } | SwapStep;

interface SwapStep {
  readonly kind: 'swap';
  readonly report: Report['kind'];
  /** The one it is about: by the second click of a double click another one runs. */
  readonly exercise: ExerciseId;
}

/** Stored at once: a page may close at any moment, and the next one goes on from here. */
export async function advanceSession(ports: NudgePorts, step: SessionStep): Promise<void> {
  if (step.kind === 'swap') return swap(ports, step);
  const at = ports.clock.now();
  await ports.store.transact((current) => {
    const session = readSession(current);
    if (session === null) return { append: {}, result: null };
    return { append: { session: reduceSession(session, { ...step, at }) }, result: null };
  });
}

/** What hurts is logged in the same breath: the programme leaves its pattern alone for a week, however the session ends. */
async function swap(ports: NudgePorts, step: SwapStep): Promise<void> {
  const at = ports.clock.now();
  const training = await loadTraining(ports, parseSettings(await ports.settings.load()).settings, at);
  const zone = ports.zone.current();
  await ports.store.transact((current) => {
    const stored = readSession(current);
    if (stored === null) return { append: {}, result: null };
    const session = reduceSession(stored, { kind: 'seen', at });
    if (currentSet(session)?.exercise !== step.exercise) return { append: { session }, result: null };
    const swapped = swapIn(session, step, training, at);
    const hurt = step.report === 'hurts' ? [toFact(hurts(session, step.exercise, at), current.nextId(), zone)] : [];
    return { append: { session: swapped, facts: hurt }, result: null };
  });
}

/** Who asks for an easier way where none is left goes on as it is; what is too hard, or hurts, is left out then. */
function swapIn(session: Session, { report }: SwapStep, training: Training, at: EpochMs): Session {
  const replacement = replacementFor(session, report, training);
  if (report === 'easier' && replacement.length === 0) return session;
  return reduceSession(session, { kind: 'swap', report, at, replacement });
}

function hurts({ nudge, nudgeType }: Session, exercise: ExerciseId, at: EpochMs): Happened {
  return { type: 'answer', startTime: at, value: { nudge, nudgeType, answer: 'hurts', exercise, snoozeMinutes: null } };
}
