import { createMiddleware } from 'hono/factory';
import type { RelayApp } from '../context.ts';
import type { Metrics } from '../metrics.ts';

/** Counts by route pattern and outcome: the path itself holds an account's id. */
export function countRequests(metrics: Metrics) {
  return createMiddleware<RelayApp>(async (c, next) => {
    c.set('metrics', metrics);
    await next();
    metrics.count(`${c.req.method} ${c.req.routePath}`, c.get('outcome') ?? String(c.res.status));
  });
}
