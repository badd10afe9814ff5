import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { FaultDto } from '../problems/problem.dto.js';
import { invalidQuery } from './query-validation.pipe.js';

/** Refuses a query that gives a parameter twice: either value would be a guess. */
export const singleValueQuery: PipeTransform<unknown, unknown> = {
  transform: (query: unknown, { type }: ArgumentMetadata) => {
    if (type !== 'query' || typeof query !== 'object' || query === null) return query;
    const faults = Object.entries(query)
      .filter(([, value]) => Array.isArray(value))
      .map(([parameter]): FaultDto => ({
        parameter,
        code: 'repeated',
        message: `${parameter} may be given only once`,
      }));
    if (faults.length > 0) throw invalidQuery(faults);
    return query;
  },
};
