/** Counts of one isolate since it started: what was asked, how it was answered. No account, address or payload. */
export interface Metrics {
  count(route: string, outcome: string): void;
  /** In Prometheus' text format. */
  text(): string;
}

export function createMetrics(): Metrics {
  const counts = new Map<string, number>();
  return {
    count(route, outcome) {
      const labels = `route="${route}",outcome="${outcome}"`;
      counts.set(labels, (counts.get(labels) ?? 0) + 1);
    },
    text: () =>
      [
        '# HELP unslouch_requests_total Requests since this isolate started.',
        '# TYPE unslouch_requests_total counter',
        ...[...counts].sort().map(([labels, count]) => `unslouch_requests_total{${labels}} ${count}`),
        '',
      ].join('\n'),
  };
}
