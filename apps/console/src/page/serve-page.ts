import type { NestExpressApplication } from '@nestjs/platform-express';
import { packageRoot } from '#runtime';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';

/** Where the build puts the web page. */
const PAGE = join(packageRoot, 'dist', 'apps', 'console', 'web');

/** The names of built files carry a hash of their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';

/** Paths of the server, which are not addresses within the page. */
const SERVER_PATHS = /^\/(v1|health|metrics|assets)(\/|$)/;

/** Serves the web page: its files, and its one document under every address within the page. */
export function servePage(app: NestExpressApplication): void {
  app.useStaticAssets(PAGE, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      response.setHeader('Cache-Control', path.includes('/assets/') ? IMMUTABLE : REVALIDATE);
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || SERVER_PATHS.test(request.path) || !request.accepts('html'))
      return next();
    response.sendFile(
      'index.html',
      { root: PAGE, headers: { 'Cache-Control': REVALIDATE } },
      (error?: Error) => {
        if (error) next(error);
      },
    );
  });
}
