import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { VERSION_HEADER } from '@unslouch/shared/protocol/version.ts';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { answerProblem } from './answer.ts';
import type { RelayApp } from './context.ts';
import { createMetrics } from './metrics.ts';
import { checkVersion } from './middleware/check-version.ts';
import { countRequests } from './middleware/count-requests.ts';
import { limitAddress } from './middleware/limit-rate.ts';
import { noStore } from './middleware/no-store.ts';
import { requireCaller } from './middleware/require-caller.ts';
import { reportCrash } from './report-crash.ts';
import { accessRoutes } from './routes/access.ts';
import { accountRoutes } from './routes/account.ts';
import { connectionRoutes } from './routes/connections.ts';
import { consentRoutes } from './routes/consents.ts';
import { healthRoutes } from './routes/health.ts';
import { hookRoutes } from './routes/hooks.ts';
import { ingestRoutes } from './routes/ingest.ts';
import { liveRoutes } from './routes/live.ts';
import { logRoutes } from './routes/log.ts';
import { rendezvousRoutes } from './routes/rendezvous.ts';
import { sourceRoutes } from './routes/sources.ts';
import { wordRoutes } from './routes/words.ts';

/** The relay from the outside in: read it top to bottom, that is the way of a request. */
export function createApp() {
  return (
    new Hono<RelayApp>()
      .use(countRequests(createMetrics()))
      // Answers are data: whoever opens one as a page gets nothing that runs, loads or can be framed.
      .use(
        secureHeaders({
          contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
          crossOriginResourcePolicy: 'cross-origin',
          xFrameOptions: 'DENY',
        }),
      )
      .use(noStore)
      // Any origin may ask, because no browser ever sends a credential by itself: there are no cookies here.
      .use(
        cors({
          origin: '*',
          allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
          allowHeaders: ['Authorization', 'Content-Type', VERSION_HEADER],
          exposeHeaders: ['Retry-After', VERSION_HEADER],
          maxAge: 86_400,
        }),
      )
      .route('/', healthRoutes)
      .use(limitAddress)
      .use(checkVersion)
      .route('/v1', accessRoutes)
      .route('/v1', ingestRoutes)
      .route('/v1', hookRoutes)
      .route('/v1', consentRoutes)
      .route('/v1', liveRoutes)
      .route('/v1', rendezvousRoutes)
      .route('/v1', wordRoutes)
      .use('/v1/*', requireCaller)
      .route('/v1', accountRoutes)
      .route('/v1', logRoutes)
      .route('/v1', sourceRoutes)
      .route('/v1', connectionRoutes)
      .notFound((c) => answerProblem(c, relayProblem('not-found')))
      .onError((error, c) => {
        reportCrash(error, `${c.req.method} ${c.req.routePath}`);
        return answerProblem(c, relayProblem('relay-broken'));
      })
  );
}
