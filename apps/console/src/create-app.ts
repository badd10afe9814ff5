import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { requestMetrics } from '#runtime';
import { NestLogger } from '#runtime/nest';
import { ConsoleModule } from './console.module.js';
import type { ConsoleStart } from './connections/connections.module.js';
import { CsvInterceptor } from './csv/csv.interceptor.js';
import { requestTimeout } from './http/request-timeout.interceptor.js';
import { singleValueQuery } from './http/single-value-query.pipe.js';
import { MAX_BODY_BYTES } from './http/json-body.pipe.js';
import { methodNotAllowed } from './http/method-not-allowed.middleware.js';
import { loopbackHostOnly } from './http/loopback-host.middleware.js';
import { securityHeaders } from './http/security-headers.middleware.js';
import { servePage } from './page/serve-page.js';
import { queryValidation } from './http/query-validation.pipe.js';
import { ApiDescription } from './openapi/api-description.js';
import { openApiDocument } from './openapi/document.js';
import { ProblemFilter } from './problems/problem.filter.js';

const API_VERSION = '1.0.0';
/** A longer wait leaves the caller unsure whether to keep waiting. */
const REQUEST_TIMEOUT_MS = 5_000;

/** The HTTP side of the console, not listening yet. Connects to nothing and reads nothing. */
export async function createApp(start: ConsoleStart): Promise<NestExpressApplication> {
  const {
    config: { access, trustedProxies = [] },
    connections: { logger, registry },
  } = start;
  const app = await NestFactory.create<NestExpressApplication>(ConsoleModule.forRoot(start), {
    logger: new NestLogger(logger),
    bodyParser: false,
    // A failure ends the process through `runApp`, which closes what is open
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', [...trustedProxies]);
  app.use(requestMetrics(registry));
  app.use(securityHeaders);
  // An open console requires no login, so it is served under the loopback names of this machine only
  if (access === 'open') app.use(loopbackHostOnly);
  servePage(app);
  app.useBodyParser('text', { type: ['application/json', 'application/*+json'], limit: MAX_BODY_BYTES });
  app.useGlobalPipes(singleValueQuery, queryValidation());
  app.useGlobalInterceptors(requestTimeout(REQUEST_TIMEOUT_MS), new CsvInterceptor());
  app.useGlobalFilters(new ProblemFilter((err) => logger.error({ err }, 'a request failed')));
  const description = openApiDocument(app, API_VERSION);
  app.get(ApiDescription).document = description;
  app.use(methodNotAllowed(description));
  return app;
}
