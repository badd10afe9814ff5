import { ValidateIf } from 'class-validator';

/** May be absent. Unlike class-validator's `IsOptional`, null is not absent: it would hide a mistake. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);
