import type { NestExpressApplication } from '@nestjs/platform-express';
import { fileURLToPath } from 'node:url';
import type { NextFunction, Request, Response } from 'express';

/** Where the build puts the web page, seen from what this file is compiled to. */
const PAGE = fileURLToPath(new URL('../../web/', import.meta.url));

/** The names of built files carry a hash of their content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** Not the page's addresses. */
const SERVERS_OWN = /^\/(v1|health|metrics|assets)(\/|$)/;

/** Serves the web page: its files, and its one document under every address that a person may be at in it. */
export function servePage(app: NestExpressApplication): void {
  app.useStaticAssets(PAGE, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      response.setHeader('Cache-Control', path.includes('/assets/') ? FOR_EVER : ASK_AGAIN);
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || SERVERS_OWN.test(request.path) || !request.accepts('html')) return next();
    response.sendFile(
      'index.html',
      { root: PAGE, headers: { 'Cache-Control': ASK_AGAIN } },
      (error?: Error) => {
        if (error) next(error);
      },
    );
  });
}
