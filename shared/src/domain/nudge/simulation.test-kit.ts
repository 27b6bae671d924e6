import { type Simulation, simulate } from './simulate.ts';
import { simulationToJson } from './simulation-json.ts';
import type { SimulationOptions } from './simulation-options.ts';
import type { SimulationSummary } from './simulation-summary.ts';
import { parseTrace, type Trace } from './trace.ts';

/** A trace as a person writes it. */
export interface RawTrace {
  readonly zone?: string;
  readonly start?: string;
  readonly end?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly devices?: readonly string[];
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** A Monday in London, from nine to six unless the trace says otherwise. */
export function traceOf(raw: RawTrace): Trace {
  const whole = { zone: 'Europe/London', start: '2026-11-23T09:00:00', end: '2026-11-23T18:00:00', ...raw };
  const parsed = parseTrace(whole);
  if (!parsed.ok) throw new Error(`The trace can't be read: ${JSON.stringify(parsed.problem.params)}`);
  return parsed.value;
}

export function run(raw: RawTrace, options: SimulationOptions = {}): Simulation {
  return simulate(traceOf(raw), options);
}

/** One line a decision: `09:40:00 fire standUp`, `12:00:00 hold away snoozed`; the device is named where there are several. */
export function linesOf(simulation: Simulation): readonly string[] {
  const several = simulation.devices.length > 1;
  return simulationToJson(simulation).decisions.map(({ at, device, kind, nudge, reasons }) =>
    [at.slice(11, 19), ...(several ? [device] : []), kind, ...(nudge === null ? [] : [nudge.type]), ...reasons].join(
      ' ',
    ),
  );
}

/** When something was shown, and what. */
export function firesOf(simulation: Simulation): readonly string[] {
  return linesOf(simulation).filter((line) => line.includes(' fire '));
}

export function factsOf(simulation: Simulation): readonly string[] {
  return simulation.devices
    .flatMap(({ log }) => log.facts)
    .map((fact) => {
      if (fact.type === 'answer') return `answer ${fact.value.answer}`;
      const long = `${Math.round(fact.value.seconds / 0.6) / 100} min`;
      return fact.type === 'bout'
        ? `bout ${long} ended by ${fact.value.endedBy}`
        : `credit ${long} ${fact.value.cause}`;
    });
}

/** Only the counts that are not 0. */
export function countsOf({ summary }: Simulation): Partial<SimulationSummary> {
  const { longestBoutMinutes: _, boutsBroken: __, ...counts } = summary;
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}
