import type { Kind } from './kinds.js';

/** A variable of the environment and the property that it fills. */
export interface SettingDefinition {
  /** The variable's name, e.g. `REDIS_URL`; `REDIS_URL_FILE` names a file that holds the value. */
  variable: string;
  property: string;
  kind: Kind<unknown>;
  /** One or two sentences for `docs/reference/configuration.md`. */
  description: string;
  /** As it would be written; absent: required, unless `optional`. */
  default?: string;
  optional?: boolean;
  /** Shown as `***`. */
  secret?: boolean;
}

export type SettingOptions<T> = Pick<SettingDefinition, 'description' | 'default' | 'optional' | 'secret'> & {
  is: Kind<T>;
};

export type ConfigClass<T extends object = object> = new () => T;

/** By class, the settings that the class itself declares. */
const declared = new WeakMap<object, SettingDefinition[]>();

/** Declares that a property of a configuration class is read from a variable. class-validator checks the value. */
export function Setting<T>(variable: string, { is, ...rest }: SettingOptions<T>): PropertyDecorator {
  return (prototype, property) => {
    const own = declared.get(prototype) ?? [];
    own.push({ variable, property: String(property), kind: is, ...rest });
    declared.set(prototype, own);
  };
}

/** All settings of a class, its parents' first; a subclass may redeclare a property, e.g. for another default. */
export function listSettings(config: ConfigClass): SettingDefinition[] {
  const chain: object[] = [];
  for (let at = config.prototype as object | null; at; at = Object.getPrototypeOf(at) as object | null) {
    chain.unshift(at);
  }
  const byProperty = new Map<string, SettingDefinition>();
  for (const prototype of chain) {
    for (const setting of declared.get(prototype) ?? []) byProperty.set(setting.property, setting);
  }
  return [...byProperty.values()];
}
