import type { Request, Response } from 'express';
import type { OpenedSession } from './sessions.js';

/** `__Host-`: this host only, TLS only, all paths. The plain name serves a console reached over HTTP on loopback. */
const SECURE_NAME = '__Host-contador';
const PLAIN_NAME = 'contador';

const cookieName = ({ secure }: Request): string => (secure ? SECURE_NAME : PLAIN_NAME);

export function readSessionCookie(request: Request): string | undefined {
  const prefix = `${cookieName(request)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

/** Not readable by scripts, never sent from another site. */
const options = ({ secure }: Request) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure }) as const;

export function setSessionCookie(
  request: Request,
  response: Response,
  { cookie, maxAgeMs }: OpenedSession,
): void {
  response.cookie(cookieName(request), cookie, { ...options(request), maxAge: maxAgeMs });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(cookieName(request), options(request));
}
