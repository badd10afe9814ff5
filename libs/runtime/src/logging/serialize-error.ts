/** Bounds each text: a message may quote its input, and a stack begins with the message. */
const MAX_CHARACTERS = 10_000;
/** A transaction reports an error for each of its commands; they differ little. */
const MAX_ERRORS = 5;

/**
 * Serializes an error for the log: its type, message, stack, code and other simple members, and likewise its cause and
 * the errors that it contains. Other members are left out: they hold the data of the failed operation, such as the
 * arguments of a Redis command or the request of an HTTP client, which can be megabytes long and secret. Of a Redis
 * command, the name is kept.
 * @returns a thrown value that is no object unchanged
 */
export const serializeError = (err: unknown): unknown => (isObject(err) ? serialize(err, []) : simple(err));

type Members = Readonly<Record<string, unknown>>;

/** @param outer the errors that contain this one: errors may refer to each other */
function serialize(err: Members, outer: readonly unknown[]): Members {
  const { message, stack, cause, errors, command, ...rest } = err;
  const within = [...outer, err];
  const nested = (value: unknown): unknown =>
    isError(value) && !within.includes(value) ? serialize(value, within) : undefined;
  const list = (values: readonly unknown[]): unknown => {
    const found = values.slice(0, MAX_ERRORS).map(nested).filter(isObject);
    return found.length > 0 ? found : undefined;
  };
  const member = (value: unknown): unknown =>
    Array.isArray(value) ? list(value) : (nested(value) ?? simple(value));
  const members = { message, stack, cause, aggregateErrors: errors, ...rest };
  return {
    ...(isError(err) && { type: className(err) }),
    ...Object.fromEntries(
      Object.entries(members).flatMap(([name, value]) => {
        const shown = member(value);
        return shown === undefined ? [] : [[name, shown]];
      }),
    ),
    ...(isObject(command) && { command: { name: simple(command['name']) } }),
  };
}

/** An object with a message need not have a class. */
const className = (err: { readonly constructor?: { readonly name?: unknown } }): unknown =>
  simple(err.constructor?.name);

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const isError = (value: unknown): value is Members => isObject(value) && typeof value['message'] === 'string';

/** A value that JSON has, apart from lists and objects; texts are cut. */
function simple(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return value.slice(0, MAX_CHARACTERS);
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : undefined;
}
