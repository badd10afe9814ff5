import { ValidateBy } from 'class-validator';

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
