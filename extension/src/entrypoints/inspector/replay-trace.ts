import { simulate } from '@unslouch/shared/domain/nudge/simulate.ts';
import { type SimulationJson, simulationToJson } from '@unslouch/shared/domain/nudge/simulation-json.ts';
import { parseTrace } from '@unslouch/shared/domain/nudge/trace.ts';
import { createSimulatedChooser } from '@unslouch/shared/domain/workout/programme/simulated-chooser.ts';

export type Replay = { readonly kind: 'replayed'; readonly simulation: SimulationJson } | Unreadable;

interface Unreadable {
  readonly kind: 'unreadable';
  readonly sentence: string;
}

/** What `npm run simulate` prints for the same text. */
export function replayTrace(text: string): Replay {
  const json = parseJson(text);
  const trace = parseTrace(json);
  if (!trace.ok) {
    const where = trace.problem.params?.['where'] ?? 'file';
    return { kind: 'unreadable', sentence: `No trace that can be read: look at ${where}.` };
  }
  const simulation = simulate(trace.value, { choose: createSimulatedChooser(trace.value.seed) });
  return { kind: 'replayed', simulation: simulationToJson(simulation) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no JSON is no trace; the sentence says so
  }
}
