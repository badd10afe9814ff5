import { ValidateIf } from 'class-validator';

/** The field may be absent. Unlike with class-validator's `IsOptional`, null is not absent: it is likely a mistake. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);
