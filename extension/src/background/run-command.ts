import { exhaustive } from '@unslouch/shared/lib/exhaustive.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import { advanceSession } from '../app/advance-session.ts';
import { answerNudge } from '../app/answer-nudge.ts';
import type { BackgroundPorts } from '../app/background-ports.ts';
import { checkNudge } from '../app/check-nudge.ts';
import { confirmNudge } from '../app/confirm-nudge.ts';
import { finishSession } from '../app/finish-session.ts';
import { pauseNudges } from '../app/pause-nudges.ts';
import { saveSettings } from '../app/save-settings.ts';
import { shiftBout } from '../app/shift-bout.ts';
import { startSession } from '../app/start-session.ts';
import { swapNudge } from '../app/swap-nudge.ts';
import { diskProblem } from '../app/sync/disk-problem.ts';
import { syncNow } from '../app/sync/sync-now.ts';
import { undoAnswer } from '../app/undo-answer.ts';
import { undoRecentEntry } from '../app/undo-recent-entry.ts';
import { type Command, type CommandOf, type CommandReply, parseCommand } from '../messages/commands.ts';

/** What a page asked for, done; its answer. */
export async function runCommand(ports: BackgroundPorts, message: unknown): Promise<CommandReply> {
  const command = parseCommand(message);
  return command.ok ? run(ports, command.value).catch(diskProblem) : command;
}

async function run({ nudge: ports, account }: BackgroundPorts, command: Command): Promise<CommandReply> {
  // The condition is constant in a package, and what it guards is left out there.
  if (import.meta.env.MODE !== 'production' && command.kind === 'dev/shift-bout')
    return done(shiftBout(ports, command));
  const asked = command as Exclude<Command, CommandOf<'dev/shift-bout'>>;
  switch (asked.kind) {
    case 'answer-nudge':
      return answerNudge(ports, asked.nudge, asked.answer);
    case 'undo-answer':
      return undoAnswer(ports, asked.nudge);
    case 'swap-nudge':
      return swapNudge(ports, asked.nudge, asked.without);
    case 'nudge-drawn':
      return done(confirmNudge(ports, asked.nudge, asked.surface));
    case 'start-session':
      return startSession(ports, asked);
    case 'advance-session':
      return done(advanceSession(ports, asked.step));
    case 'finish-session':
      return finishSession(ports, asked.effort);
    case 'undo-entry':
      return undoRecentEntry(ports, asked.entry);
    case 'pause':
      return done(pauseNudges(ports, asked.pause));
    case 'sync-now':
      // What came may be a setting, or a break on another device.
      if ((await syncNow(account)) === 'synced') await checkNudge(ports);
      return ok(null);
    case 'check-nudge':
      return done(checkNudge(ports));
    case 'save-settings':
      return done(saveSettings(ports, asked.changes));
    default:
      return exhaustive(asked);
  }
}

async function done(task: Promise<void>): Promise<CommandReply> {
  await task;
  return ok(null);
}
