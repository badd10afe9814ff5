import type { JWTPayload } from 'jose';

/** A claim by its whole name, or else by a path with dots, such as `realm_access.roles`. */
export function claimIn(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>((within, part) => {
    const isObject = typeof within === 'object' && within !== null && Object.hasOwn(within, part);
    return isObject ? Reflect.get(within, part) : undefined;
  }, payload);
}

/** The texts of a claim that is one or a list of them. */
export const textsIn = (claim: unknown): string[] =>
  (Array.isArray(claim) ? (claim as unknown[]) : [claim]).filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
