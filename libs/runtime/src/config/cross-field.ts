import { ValidateBy } from 'class-validator';
import { FOREVER, duration } from './kinds.js';

/** The longest period: a month of 31 days. */
const PERIOD_MS = 31 * 86_400_000;

/** The properties that the rules read; undefined where the variable was not read. */
interface Retained {
  readonly lateWindowMs?: number;
}

/** Records must outlive the late window and a period; otherwise a close could not be derived again. */
export function LongEnoughRetention(): PropertyDecorator {
  const least = (config: Retained) => (config.lateWindowMs ?? 0) + PERIOD_MS;
  return ValidateBy({
    name: 'longEnoughRetention',
    validator: {
      validate: (value, args) => value === FOREVER || Number(value) >= least(args?.object as Retained),
      defaultMessage: (args) =>
        `must be at least ${duration.show(least(args?.object as Retained))}, the late window and 31 days, or forever`,
    },
  });
}

/** Settings that have a meaning only together: all of them are set, or none. @param properties by variable */
export function SetTogether(properties: Readonly<Record<string, string>>): PropertyDecorator {
  const variables = Object.keys(properties);
  const missing = (config: object): string[] => {
    const unset = variables.filter((name) => Reflect.get(config, properties[name] ?? '') === undefined);
    return unset.length === variables.length ? [] : unset;
  };
  return ValidateBy({
    name: 'setTogether',
    validator: {
      validate: (_value, args) => missing(args?.object ?? {}).length === 0,
      defaultMessage: (args) =>
        `goes together with ${variables.slice(1).join(' and ')}: set ${missing(args?.object ?? {}).join(' and ')} too`,
    },
  });
}
