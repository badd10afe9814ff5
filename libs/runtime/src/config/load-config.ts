import { validateSync } from 'class-validator';
import { ConfigError } from './config-error.js';
import type { ConfigFault } from './config-error.js';
import { likelyTypos } from './likely-typos.js';
import { readVariable } from './read-variable.js';
import type { Environment } from './read-variable.js';
import { listSettings } from './setting.js';
import type { ConfigClass, SettingDefinition } from './setting.js';

/**
 * Reads and checks a configuration class from the environment. Connects to nothing.
 *
 * @param warn called with a message for each `CONTADOR_…` variable that is not a setting.
 * @throws ConfigError with every fault, in the order of the settings.
 */
export function loadConfig<T extends object>(
  Config: ConfigClass<T>,
  env: Environment,
  warn: (message: string) => void = (message) => void process.stderr.write(`${message}\n`),
): T {
  const settings = listSettings(Config);
  const config = new Config();
  const faults: ConfigFault[] = [];
  for (const setting of settings) {
    try {
      const value = readSetting(setting, env);
      if (value !== undefined) Reflect.set(config, setting.property, value);
    } catch (error) {
      faults.push({ variable: setting.variable, problem: (error as Error).message });
    }
  }
  faults.push(...checked(config, settings, new Set(faults.map(({ variable }) => variable))));
  likelyTypos(
    env,
    settings.map(({ variable }) => variable),
  ).forEach(warn);
  if (faults.length > 0) throw new ConfigError(inOrder(faults, settings));
  return config;
}

/** class-validator reports a class's own properties before those of its parents. */
function inOrder(faults: readonly ConfigFault[], settings: readonly SettingDefinition[]): ConfigFault[] {
  const place = new Map(settings.map(({ variable }, index) => [variable, index]));
  return [...faults].sort((a, b) => (place.get(a.variable) ?? 0) - (place.get(b.variable) ?? 0));
}

function readSetting(setting: SettingDefinition, env: Environment): unknown {
  const given = readVariable(env, setting.variable) ?? setting.default;
  if (given !== undefined) return setting.kind.parse(given);
  if (setting.optional) return undefined;
  throw new Error(`is not set: ${setting.description}`);
}

/** class-validator's faults, by variable, without those of variables that could not be read. */
function checked(
  config: object,
  settings: readonly SettingDefinition[],
  known: ReadonlySet<string>,
): ConfigFault[] {
  const variables = new Map(settings.map(({ property, variable }) => [property, variable]));
  return validateSync(config, { forbidUnknownValues: false }).flatMap(({ property, constraints }) => {
    const variable = variables.get(property) ?? property;
    if (known.has(variable)) return [];
    return Object.values(constraints ?? {}).map((problem) => ({ variable, problem }));
  });
}
