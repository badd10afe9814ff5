import { ValidateBy } from 'class-validator';
import { FOREVER, duration } from './kinds.js';

/** The longest period: a month of 31 days. */
const PERIOD_MS = 31 * 86_400_000;

/** What the rules look at; a variable that was not read leaves its property undefined. */
interface Retained {
  readonly lateWindowMs?: number;
}

interface Login {
  readonly kafkaSaslMechanism?: string;
  readonly kafkaSaslUsername?: string;
  readonly kafkaSaslPassword?: string;
}

/** Records must outlive the late window and a period, or a close could not be derived again. */
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

/** A login needs all of mechanism, user name and password. */
export function CompleteCredentials(): PropertyDecorator {
  const parts = (config: Login) => ({
    KAFKA_SASL_MECHANISM: config.kafkaSaslMechanism,
    KAFKA_SASL_USERNAME: config.kafkaSaslUsername,
    KAFKA_SASL_PASSWORD: config.kafkaSaslPassword,
  });
  const missing = (config: Login) => {
    const all = Object.entries(parts(config));
    const unset = all.filter(([, value]) => value === undefined).map(([name]) => name);
    return unset.length === all.length ? [] : unset;
  };
  return ValidateBy({
    name: 'completeCredentials',
    validator: {
      validate: (_value, args) => missing(args?.object as Login).length === 0,
      defaultMessage: (args) =>
        `and its user name and password go together: set ${missing(args?.object as Login).join(' and ')} too`,
    },
  });
}
