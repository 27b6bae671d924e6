export interface Outcome {
  readonly passed: boolean;
  /** The counts it was run at. */
  readonly what: string;
  readonly at: string;
  readonly seconds: number;
  readonly commit: string;
  readonly said: readonly string[];
}

interface Named {
  readonly name: string;
  readonly what: string;
}

const HEAD = ['| step | what | outcome | when, at which commit | took |', '| --- | --- | --- | --- | --- |'];

export function proofPage(
  steps: readonly Named[],
  outcomes: Readonly<Record<string, Outcome>>,
  machine: string,
): string {
  const rows = steps.map(({ name, what }) => {
    const outcome = outcomes[name];
    if (outcome === undefined) return `| ${name} | ${what} | not run | | |`;
    const verdict = outcome.passed ? 'passed' : '**failed**';
    return `| ${name} | ${outcome.what} | ${verdict} | ${outcome.at.slice(0, 16)}Z, ${outcome.commit} | ${outcome.seconds.toFixed(0)} s |`;
  });
  const said = steps.flatMap(({ name }) => {
    const outcome = outcomes[name];
    return outcome === undefined ? [] : [`## ${name}\n\n\`\`\`\n${outcome.said.join('\n')}\n\`\`\``];
  });
  const page = [
    '# Proof',
    `\`npm run proof\` runs every check and writes this page: by default at its full count, here at the counts that the table says. Machine: ${machine}. Times are those of a machine that did other work as well.`,
    [...HEAD, ...rows].join('\n'),
    ...said,
  ].join('\n\n');
  return `${page}\n`;
}

/** What a page says was run: whoever runs one step anew keeps the rows of the others. */
export function readProofPage(page: string): Record<string, Outcome> {
  const outcomes: Record<string, Outcome> = {};
  for (const line of page.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, name = '', what = '', verdict = '', when = '', took = ''] = cells;
    const run = /^(\S+)Z, (\w+)$/.exec(when);
    if (run === null) continue;
    const [, at = '', commit = ''] = run;
    const said = page.split(`\n## ${name}\n\n\`\`\`\n`)[1]?.split('\n```')[0]?.split('\n') ?? [];
    outcomes[name] = { passed: verdict === 'passed', what, at, seconds: Number.parseInt(took, 10), commit, said };
  }
  return outcomes;
}

/** Of two records of the runs, each step's latest. */
export function latestOutcomes(
  one: Readonly<Record<string, Outcome>>,
  other: Readonly<Record<string, Outcome>>,
): Record<string, Outcome> {
  const merged: Record<string, Outcome> = { ...one };
  for (const [name, outcome] of Object.entries(other)) {
    if ((merged[name]?.at ?? '') < outcome.at) merged[name] = outcome;
  }
  return merged;
}
