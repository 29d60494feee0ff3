import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { httpLimits } from '../config/limits.ts';
import type { Deps } from './deps.ts';
import { accountRoutes } from './features/accounts/accounts.routes.ts';
import { authenticate } from './features/accounts/authenticate.ts';
import { exit } from './features/accounts/exit.ts';
import { cookieName } from './features/accounts/sessions.ts';
import { appealsRoutes } from './features/appeals/appeals.routes.ts';
import { auditRoutes } from './features/audit/audit.routes.ts';
import { caseRoutes } from './features/cases/cases.routes.ts';
import { communityRoutes } from './features/communities/communities.routes.ts';
import { joiningRoutes } from './features/joining/joining.routes.ts';
import { membershipRoutes } from './features/memberships/memberships.routes.ts';
import { noticesRoutes } from './features/notices/notices.routes.ts';
import { postRoutes } from './features/posts/posts.routes.ts';
import { reportsRoutes } from './features/reports/reports.routes.ts';
import { rulesRoutes } from './features/rules/rules.routes.ts';
import { healthRoutes } from './health/health.routes.ts';
import { answerFaults, nothingHere } from './kit/faults.ts';
import { inTime } from './kit/inTime.ts';
import { refuseOtherThanJson } from './kit/refuseOtherThanJson.ts';
import { networkOf } from './kit/network.ts';
import { observeRequests } from './kit/observeRequests.ts';
import { describeRoutes } from './kit/openapi.ts';
import { passThrough } from './kit/passThrough.ts';
import { createRateLimiter } from './kit/rateLimiter.ts';
import { refuseCrossSite, refuseCrossSiteForm } from './kit/sameSite.ts';
import { serve } from './kit/serve.ts';
import { firstAnswers, type FirstAnswers } from './pages/firstAnswers.ts';
import { servePages } from './pages/pages.routes.ts';
import type { Route } from './route.ts';

/** The one list of routes. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...communityRoutes,
  ...membershipRoutes,
  ...joiningRoutes,
  ...postRoutes,
  ...reportsRoutes,
  ...noticesRoutes,
  ...caseRoutes,
  ...appealsRoutes,
  ...auditRoutes,
  ...rulesRoutes,
];

/** What the web process adds to Deps. */
export interface AppOptions {
  /** Reads the session of a request; shared with the sockets. */
  readonly session: readonly RequestHandler[];
  readonly isClosing: () => boolean;
}

/** The web application: probes, the API under `/api`, *Exit this page*, and the pages. */
export function createApp(deps: Deps, options: AppOptions): Express {
  const { config } = deps;
  const app = express();
  app.set('trust proxy', config.trustProxy).set('query parser', 'simple').disable('x-powered-by').disable('etag');
  app.use(
    observeRequests({
      behindProxy: config.trustProxy > 0,
      done(request) {
        deps.metrics.requestDone(request);
        deps.log[request.method === 'GET' ? 'debug' : 'info'](request, 'request');
      },
    }),
  );
  app.use(securityHeaders(config.publicUrl, config.exitUrl));
  app.use('/health', healthRoutes(deps, options.isClosing));
  app.use(compression({ threshold: 1_024 }));
  const document = describeRoutes(routes, config.publicUrl);
  const limiter = createRateLimiter(deps.redis, config.redisPrefix, httpLimits.everyAddress, config.rateLimitFactor);
  const api = express.Router();
  api.use(
    (req, res, next) => {
      res.set('cache-control', 'no-store');
      refuseCrossSite(req, config.publicUrl);
      refuseOtherThanJson(req);
      next();
    },
    express.json({ limit: httpLimits.bodyBytes, strict: false }),
    ...options.session,
  );
  api.use(
    serve(routes, {
      depsFor: (requestId) => ({ ...deps, log: deps.log.child({ requestId }) }),
      authenticate: (req) => authenticate(deps, req),
      limiter,
      checkResponses: config.checkResponses,
    }),
  );
  api.get('/openapi.json', (_req, res) => void res.json(document));
  api.use(servePages.docs(), nothingHere);
  app.use('/api', api);
  const ownForm: RequestHandler = (req, _res, next) => {
    refuseCrossSiteForm(req, config.publicUrl);
    next();
  };
  app.post('/exit', ownForm, ...options.session, exit(deps));
  app.use(
    servePages.client(config.production, deps.log, (req, res) => {
      // Visitors' pages wait for nothing, and nobody's waits long: help and the way out are in the document itself.
      if (req.get('cookie')?.includes(`${cookieName(config)}=`) !== true) return Promise.resolve(null);
      const answers = async (): Promise<FirstAnswers> => {
        await limiter.countAddress(networkOf(req.ip));
        await passThrough(options.session, req, res);
        const { actor } = await authenticate(deps, req);
        return firstAnswers(deps, actor, req.path);
      };
      return inTime(answers(), httpLimits.firstAnswersMs);
    }),
  );
  app.use(nothingHere);
  app.use(answerFaults(deps.log));
  return app;
}

function securityHeaders(publicUrl: string, exitUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https:');
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        // *Exit this page* is a form that the server sends on to another site.
        formAction: ["'self'", new URL(exitUrl).origin],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
  });
  // They are the same for all: helmet is asked once.
  const sample = new ServerResponse(new IncomingMessage(new Socket()));
  secure(sample.req, sample, (error) => {
    if (error instanceof Error) throw error;
  });
  const headers = new Map([
    ...Object.entries(sample.getHeaders() as Record<string, string>),
    ['x-robots-tag', 'noindex, nofollow'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()'],
  ] as [string, string][]);
  return (_req, res, next) => {
    res.setHeaders(headers);
    next();
  };
}
