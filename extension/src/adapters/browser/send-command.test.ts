import { ok } from '@unslouch/shared/lib/result.ts';
import { describe, expect, it, vi } from 'vitest';
import { sendCommand } from './send-command.ts';

const command = { kind: 'check-nudge' } as const;
const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');

describe('a command', () => {
  it('is sent again where it came as the background ended and nobody had it', async () => {
    const send = vi.fn().mockRejectedValueOnce(NOBODY).mockResolvedValueOnce(ok(null));
    expect(await sendCommand(command, send)).toEqual(ok(null));
    expect(send.mock.calls).toEqual([[command], [command]]);
  });

  it('is a problem where nobody has the second either', async () => {
    const send = vi.fn().mockRejectedValue(NOBODY);
    expect(await sendCommand(command, send)).toMatchObject({ ok: false, problem: { code: 'background-gone' } });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is not repeated where somebody may have had it: its step may be done', async () => {
    const send = vi.fn().mockRejectedValue(new Error('The message port closed before a response was received.'));
    expect(await sendCommand(command, send)).toMatchObject({ ok: false, problem: { code: 'background-gone' } });
    expect(send).toHaveBeenCalledTimes(1);
  });
});
