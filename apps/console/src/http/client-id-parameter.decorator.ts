import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { ID_FORM, isId } from '#usage';

/** A parameter that is a client id. */
export const OptionalClientId =
  (description: string): PropertyDecorator =>
  (target, property) => {
    ApiPropertyOptional({ description })(target, property);
    IsOptional()(target, property);
    ValidateBy(
      { name: 'id', validator: { validate: isId } },
      {
        message: ({ property: name }) => `${name} must be ${ID_FORM}`,
      },
    )(target, property);
  };
