import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail } from '@unslouch/shared/lib/result.ts';
import { browser } from 'wxt/browser';
import type { Command, CommandReply } from '../../messages/commands.ts';

/** The background is woken by the message. A lost answer is a problem like any other: a repeat changes nothing twice. */
export async function sendCommand(command: Command): Promise<CommandReply> {
  try {
    return (await browser.runtime.sendMessage(command)) as CommandReply;
  } catch {
    return fail(problem('background-gone', 'passing'));
  }
}
