import { type EpochMs, type Ms, minutes, seconds } from '../time/instant.ts';
import { windowReasons } from '../time/work-window.ts';
import type { Decision } from './decision.ts';
import { currentInterval, sinceNudgeMs } from './interval.ts';
import { simulate } from './simulate.ts';
import { type RawTrace, traceOf } from './simulation.test-kit.ts';
import type { SimulationOptions } from './simulation-options.ts';
import type { Trace } from './trace.ts';

/** Another rule, asked at every look; null where it is kept. */
export type ExtraRule = (decision: Decision) => string | null;

interface RuleOptions extends Pick<SimulationOptions, 'kill'> {
  readonly extra?: ExtraRule;
}

/** The first rule that a simulated trace breaks, in words; null where it keeps them all. */
export function brokenRule(raw: RawTrace, { extra = () => null, ...options }: RuleOptions = {}): string | null {
  const trace = traceOf(raw);
  const truth = truthOf(trace);
  const lost = options.kill === undefined ? 0 : seconds(60) * trace.events.length; // a look that was killed hides a minute
  let broken: string | null = null;
  let lastFire: { id: string; at: EpochMs } | null = null;
  let excusedUntil = trace.start;
  let lastInterval = 0;
  const tell = (rule: string, at: EpochMs) => {
    broken ??= `${rule} at ${new Date(at).toISOString()}`;
  };

  const simulation = simulate(trace, {
    ...options,
    watch: ({ seen: { zone } }, { decision, state }, at, { settings }) => {
      const more = extra(decision);
      if (more !== null) tell(more, at);
      if (decision.kind === 'fire' && decision.id !== lastFire?.id) {
        const { pause } = settings;
        if (windowReasons(settings.workWindow, settings.daysOff, zone, at).length > 0)
          tell('nudged outside the window', at);
        if (pause !== null && (pause.kind === 'untilResumed' || at < pause.until)) tell('nudged in a pause', at);
        const now = truth.at(at);
        if (now.inCall) tell('nudged in a call', at);
        if (now.away) tell('nudged while away', at);
        if (state.session !== null) tell('nudged in a session', at);
      }
      if (decision.kind === 'fire') {
        const { id } = decision.nudge;
        if (lastFire !== null && lastFire.id !== id && at - lastFire.at < minutes(settings.breakMinutes)) {
          tell('two nudges within the length of a break', at);
        }
        lastFire = { id, at };
      }
      const excuses = ['paused', 'outsideWindow', 'dayOff', 'away', 'inCall', 'sessionRunning'] as const;
      if (excuses.some((reason) => decision.reasons.includes(reason))) excusedUntil = at;
      const interval = currentInterval(state.rhythm.dismissals, settings);
      if (interval < lastInterval) excusedUntil = at; // a new day, or a break, forgave the dismissals
      lastInterval = interval;
      const patience = minutes(settings.graceMinutes) + Math.min(minutes(settings.holdCapMinutes), interval);
      const open = state.nudge !== null && decision.kind !== 'hold';
      if (!open && sinceNudgeMs(state, at) > 2 * interval && at - excusedUntil > patience) {
        tell('a bout over twice the interval without a nudge', at);
      }
      if (
        decision.nextDue !== null &&
        state.wait === null &&
        decision.kind === 'rest' &&
        decision.nextDue < at &&
        state.nudge === null
      ) {
        tell('a negative countdown', at);
      }
    },
  });
  const sat = simulation.devices
    .flatMap(({ log }) => log.facts)
    .reduce((sum, fact) => sum + (fact.type === 'bout' ? fact.value.seconds : 0), 0);
  if (seconds(sat) > truth.seatedMs + truth.slackMs + lost) tell('more sitting than there was', trace.end);
  return broken;
}

interface Truth {
  at(instant: EpochMs): { readonly inCall: boolean; readonly away: boolean };
  readonly seatedMs: Ms;
  /** What an engine that looks once a minute can't know. */
  readonly slackMs: Ms;
}

interface Span {
  readonly from: EpochMs;
  readonly inCall: boolean;
  readonly away: boolean;
}

/** What was really so, told from the events alone. */
function truthOf(trace: Trace): Truth {
  const spans: Span[] = [];
  const silent = !trace.events.some(({ kind }) => kind === 'presence' || kind === 'browser'); // runs from the start
  let now = { presence: 'unknown', asleep: false, closed: !silent, heard: silent, audible: false, inCall: false };
  let slackMs = 0;
  for (const event of trace.events) {
    if (event.kind === 'presence')
      now = { ...now, presence: event.presence, closed: now.heard && now.closed, heard: true };
    if (event.kind === 'machine') now = { ...now, asleep: event.machine === 'sleep' };
    if (event.kind === 'browser') now = { ...now, closed: event.browser === 'closed', heard: true };
    if (event.kind === 'audible') now = { ...now, audible: event.on };
    if (event.kind === 'inCall') now = { ...now, inCall: event.on };
    if (event.kind === 'machine' || event.kind === 'browser') slackMs += seconds(150);
    const here =
      now.presence === 'active' || now.presence === 'unknown' || now.inCall || (now.audible && now.presence === 'idle');
    spans.push({ from: event.at, inCall: now.inCall, away: now.asleep || now.closed || !here });
  }
  const seatedMs = spans.reduce((sum, { from, away }, index) => {
    const to = spans[index + 1]?.from ?? trace.end;
    return away ? sum : sum + (to - from);
  }, 0);
  return {
    seatedMs,
    slackMs,
    at: (instant) => {
      const outset = { inCall: false, away: !silent };
      const now = spans.findLast(({ from }) => from <= instant) ?? outset;
      const before = spans.findLast(({ from }) => from < instant) ?? outset;
      // An alarm may come just before the lid closes.
      const around = [before, ...spans.filter(({ from }) => from === instant)];
      return { inCall: now.inCall, away: around.every(({ away }) => away) };
    },
  };
}
