import type { JWTPayload } from 'jose';

/** A claim by its full name, or else by a dotted path such as `realm_access.roles`. */
export function readClaim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>((within, part) => {
    const isObject = typeof within === 'object' && within !== null && Object.hasOwn(within, part);
    return isObject ? Reflect.get(within, part) : undefined;
  }, payload);
}

/** The non-empty strings of a claim that is a string or a list. */
export const listTexts = (claim: unknown): string[] =>
  (Array.isArray(claim) ? (claim as unknown[]) : [claim]).filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
