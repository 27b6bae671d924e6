import { createMiddleware } from 'hono/factory';
import type { RelayApp } from '../context.ts';

/** Nothing of an account may rest in a cache on the way. A socket's answer can't be changed any more. */
export const noStore = createMiddleware<RelayApp>(async (c, next) => {
  await next();
  if (c.res.status !== 101) c.header('Cache-Control', 'no-store');
});
