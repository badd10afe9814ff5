import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parseInstant } from '#contracts';
import { IsOptional, ValidateBy } from 'class-validator';

const IsInstant = (): PropertyDecorator =>
  ValidateBy(
    { name: 'instant', validator: { validate: (value) => parseInstant(value) !== undefined } },
    {
      message: ({ property }) =>
        `${property} must be an instant such as 2026-03-01T00:00:00Z or 2026-03-01T00:00:00%2B01:00 ` +
        '(a + in a URL means a space: write %2B)',
    },
  );

const api = (description: string) => ({ description, format: 'date-time', example: '2026-03-01T00:00:00Z' });

/** A query parameter that is an RFC 3339 instant with an offset. */
export const InstantParameter =
  (description: string): PropertyDecorator =>
  (target, property) => {
    ApiProperty(api(description))(target, property);
    IsInstant()(target, property);
  };

export const OptionalInstant =
  (description: string): PropertyDecorator =>
  (target, property) => {
    ApiPropertyOptional(api(description))(target, property);
    IsOptional()(target, property);
    IsInstant()(target, property);
  };
