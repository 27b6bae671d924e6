import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { GivenFile, ImportOptions, ReadImports } from '../../imports/import-event.ts';
import type { RegisterWrite } from '../../ports/entry-store.ts';
import type { ImportStore } from '../../ports/import-store.ts';
import type { ImportProgress, ImportState } from '../../ports/imports.ts';
import type { Lock } from '../../ports/lock.ts';
import { runImport } from './run-import.ts';

/** Held while an import runs: one at a time in the profile; and a record that says "reading" without it is a broken one. */
export const IMPORT_LOCK = 'unslouch import';

/** What a page asks of the worker. */
export type DeskRequest =
  | { readonly kind: 'start'; readonly id: string; readonly files: readonly GivenFile[] }
  | { readonly kind: 'pause' | 'resume' | 'cancel' }
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'undo'; readonly id: string };

export interface DeskPorts {
  readonly read: ReadImports;
  readonly store: ImportStore;
  /** Settings of a backup. */
  readonly putRegisters: (registers: readonly RegisterWrite[]) => Promise<void>;
  readonly lock: Lock;
  readonly now: () => number;
  readonly options: () => Omit<ImportOptions, 'password' | 'kind'>;
  readonly tell: (state: ImportState) => void;
}

/** Between two words to the page: it redraws no more often. */
const TELL_EVERY_MS = 200;

/** Nothing sensible can be said of a speed before. */
const SPEED_AFTER_MS = 1_000;

export function createImportDesk(ports: DeskPorts): (request: DeskRequest) => Promise<void> {
  let job: Job | null = null;

  return async (request) => {
    switch (request.kind) {
      case 'start':
        job = { id: request.id, files: request.files, password: null, wish: 'run', wake: () => {}, isAsked: false };
        return run(job);
      case 'password':
        if (job === null) return;
        job = { ...job, password: request.password, wish: 'run', isAsked: false };
        return run(job);
      case 'undo':
        return undo(ports, request.id);
      default:
        if (job === null) return;
        job.wish = request.kind === 'pause' ? 'pause' : request.kind === 'cancel' ? 'stop' : 'run';
        job.wake();
        if (job.isAsked && job.wish === 'stop') tellOf(job)({ kind: 'stopped' });
    }
  };

  function tellOf({ id, files }: Job) {
    return (phase: ImportState['phase']) => ports.tell({ id, files: files.map(({ path }) => path), phase });
  }

  async function run(current: Job): Promise<void> {
    const tell = tellOf(current);
    const pace = createPace(ports.now);
    tell({ kind: 'running', progress: null, speed: null });
    try {
      const end = await ports.lock.runIfFree(IMPORT_LOCK, () =>
        runImport(
          {
            read: ports.read,
            store: ports.store,
            putRegisters: ports.putRegisters,
            now: ports.now,
            onProgress: (progress) => look(current, progress, pace, tell),
          },
          {
            id: current.id,
            files: current.files,
            options: { ...ports.options(), kind: null, password: current.password },
          },
        ),
      );
      current.isAsked = end?.kind === 'password';
      if (end === null) tell({ kind: 'failed', problem: problem('import-running', 'passing') });
      else tell(end.kind === 'done' ? { kind: 'done', counts: end.record.counts, leftOut: end.leftOut } : end);
    } catch (error) {
      tell({ kind: 'failed', problem: problemOf(error) });
    }
  }
}

interface Job {
  readonly id: string;
  readonly files: readonly GivenFile[];
  readonly password: string | null;
  wish: 'run' | 'pause' | 'stop';
  wake: () => void;
  /** The person is asked for a password, and nothing runs. */
  isAsked: boolean;
}

async function look(
  job: Job,
  progress: ImportProgress,
  pace: ReturnType<typeof createPace>,
  tell: (phase: ImportState['phase']) => void,
): Promise<'go on' | 'stop'> {
  // What is being written is not left half done.
  if (progress.kind === 'reading' && job.wish === 'pause') {
    tell({ kind: 'paused', progress });
    pace.pause();
    while (wishOf(job) === 'pause') {
      await new Promise<void>((resolve) => {
        job.wake = resolve;
      });
    }
    pace.resume();
    // Said at once, so that the button answers.
    tell({ kind: 'running', progress, speed: null });
  }
  if (progress.kind === 'reading' && wishOf(job) === 'stop') return 'stop';
  const speed = pace.next(progress);
  if (speed !== 'too soon') tell({ kind: 'running', progress, speed });
  // The desk hears of a wish only between two tasks.
  if (speed !== 'too soon') await new Promise<void>((resolve) => setTask(resolve));
  return 'go on';
}

/** It changes while we wait. */
function wishOf(job: Job): Job['wish'] {
  return job.wish;
}

/** A task, not a microtask: messages come in between. */
function setTask(task: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(null);
}

function createPace(now: () => number) {
  let start = now();
  let told = Number.NEGATIVE_INFINITY;
  let pausedAt = 0;
  return {
    pause() {
      pausedAt = now();
    },
    resume() {
      start += now() - pausedAt;
    },
    next(progress: ImportProgress) {
      const at = now();
      if (at - told < TELL_EVERY_MS) return 'too soon' as const;
      told = at;
      if (progress.kind === 'writing' || at - start < SPEED_AFTER_MS) return null;
      const bytesPerSecond = (progress.bytesRead * 1_000) / (at - start);
      const left = Math.max(0, progress.bytesTotal - progress.bytesRead);
      return { bytesPerSecond, secondsLeft: bytesPerSecond > 0 ? left / bytesPerSecond : null };
    },
  };
}

async function undo({ store, lock, tell }: DeskPorts, id: string): Promise<void> {
  const files = (await store.list()).find((record) => record.id === id)?.files ?? [];
  tell({ id, files, phase: { kind: 'undoing' } });
  try {
    const removed = await lock.runAlone(IMPORT_LOCK, () => store.undo(id));
    tell({ id, files, phase: { kind: 'undone', removed } });
  } catch (error) {
    tell({ id, files, phase: { kind: 'failed', problem: problemOf(error) } });
  }
}

function problemOf(error: unknown) {
  const name = error instanceof Error ? error.name : '';
  return problem(name === 'QuotaExceededError' ? 'storage-full' : 'unexpected', 'passing');
}
