import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail } from '@unslouch/shared/lib/result.ts';
import { browser } from 'wxt/browser';
import type { Command, CommandReply } from '../../messages/commands.ts';

/**
 * What browsers say where nobody had the message. Firefox does where it came in the moment in which the event page ended: in
 * 26 of 80 tries, and the next message started another one each time. It says so too where the page was killed over the
 * message, which the browser itself spares a page that still owes an answer.
 */
const NOBODY = 'Receiving end does not exist';

/** The background is woken by the message. A lost answer is a problem like any other: a repeat changes nothing twice. */
export async function sendCommand(
  command: Command,
  send: (message: Command) => Promise<unknown> = (message) => browser.runtime.sendMessage(message),
): Promise<CommandReply> {
  try {
    return (await send(command).catch((error) => sendAgain(error, command, send))) as CommandReply;
  } catch {
    return fail(problem('background-gone', 'passing'));
  }
}

function sendAgain(error: unknown, command: Command, send: (message: Command) => Promise<unknown>): Promise<unknown> {
  if (error instanceof Error && error.message.includes(NOBODY)) return send(command);
  throw error;
}
