import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail } from '@unslouch/shared/lib/result.ts';
import { createBrowserBreakpoints } from '../adapters/browser/browser-breakpoints.ts';
import { createConsoleReporter } from '../adapters/system/console-reporter.ts';
import { BY_CLOCK, checkNudge, ensureAlarm } from '../app/check-nudge.ts';
import { openNudge } from '../app/open-nudge.ts';
import type { Wake } from '../app/sense-signals.ts';
import { syncWhenDue } from '../app/sync-when-due.ts';
import { createBackgroundPorts } from '../wiring/create-background-ports.ts';
import { answerNotice } from './answer-notice.ts';
import { onAlarm } from './on-alarm.ts';
import { onBrowserStart } from './on-browser-start.ts';
import { onInstall } from './on-install.ts';
import { onMessage } from './on-message.ts';
import { onNotice } from './on-notice.ts';
import { onPresenceChange } from './on-presence-change.ts';
import { onShortcut } from './on-shortcut.ts';
import { runCommand } from './run-command.ts';
import { snoozeOpenNudge } from './snooze-open-nudge.ts';

/**
 * Every listener is registered before the first await: what woke us is delivered to those that are there by then. Nothing is
 * remembered between events, so the browser may stop us at any time.
 */
export function startBackground(): void {
  const { report } = createConsoleReporter();
  const breakpoints = createBrowserBreakpoints((breakpoint) => look({ breakpoint }));
  // What a person did goes out before the look that follows it.
  const ports = createBackgroundPorts(
    breakpoints,
    () => look(),
    () => attempt(syncWhenDue(ports.account)),
  );
  const { nudge } = ports;

  onAlarm(() => look());
  onBrowserStart(() => look({ browserStarted: true }));
  onInstall({ changed: () => look(), first: () => attempt(nudge.surfaces.openTab('welcome.html')) });
  // While a due nudge waits, the browser tells after 15 s without input: a natural pause.
  onPresenceChange((state) => look({ breakpoint: state === 'idle' ? 'pause' : null }));
  // Registered at every start, because a switch may be what woke us; the next look stops it unless a due nudge waits.
  breakpoints.listen();
  onNotice({
    clicked: () => attempt(openNudge(nudge)),
    button: (id, index) => attempt(answerNotice(nudge, id as NudgeId, index)),
  });
  onShortcut({
    commands: {
      start: () => attempt(openNudge(nudge)),
      snooze: () => attempt(snoozeOpenNudge(nudge)),
    },
    typed: (text) => attempt(nudge.surfaces.openTab(`options.html#history?move=${encodeURIComponent(text)}`)),
  });
  onMessage((message) =>
    runCommand(ports, message).catch((failure: unknown) => {
      report(failure);
      return fail(problem('background-failed', 'passing'));
    }),
  );
  attempt(ensureAlarm(nudge));

  function look(wake: Partial<Wake> = {}): void {
    attempt(checkNudge(nudge, { ...BY_CLOCK, ...wake }));
  }

  function attempt(task: Promise<unknown>): void {
    task.catch(report);
  }
}
