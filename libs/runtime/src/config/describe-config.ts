import { listSettings } from './setting.js';
import type { ConfigClass } from './setting.js';

/** A variable as the documentation lists it. */
export interface DocumentedSetting {
  variable: string;
  type: string;
  /** As it would be written; undefined: none. */
  default: string | undefined;
  required: boolean;
  secret: boolean;
  description: string;
}

export function describeConfig(Config: ConfigClass): DocumentedSetting[] {
  return listSettings(Config).map((setting) => ({
    variable: setting.variable,
    type: setting.kind.name,
    default: setting.default,
    required: setting.default === undefined && !setting.optional,
    secret: setting.secret ?? false,
    description: setting.description,
  }));
}

/** The values in force, by variable, without secrets. */
export function showConfig<T extends object>(
  Config: ConfigClass<T>,
  config: T,
): [variable: string, value: string][] {
  return listSettings(Config).map((setting) => {
    const value: unknown = Reflect.get(config, setting.property);
    if (value === undefined) return [setting.variable, ''];
    return [setting.variable, setting.secret ? '***' : withoutPassword(setting.kind.show(value))];
  });
}

/** `redis://user:secret@host` → `redis://user:***@host` */
const withoutPassword = (value: string) => value.replace(/(:\/\/[^:@/]*):[^/]*@/, '$1:***@');
