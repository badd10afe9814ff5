import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import { faultCount } from '../problems/fault-count.js';
import type { FaultDto } from '../problems/problem.dto.js';
import { Problem } from '../problems/problem.js';
import { ruleCode } from '../problems/rule-code.js';

/** Every fault of a query, by parameter. */
function queryFaults(errors: readonly ValidationError[]): FaultDto[] {
  return errors.flatMap(({ property, constraints = {} }) =>
    Object.entries(constraints).map(([rule, message]) =>
      rule === 'whitelistValidation'
        ? { parameter: property, code: 'unknown-parameter', message: `unknown parameter ${property}` }
        : { parameter: property, code: ruleCode(rule), message },
    ),
  );
}

export const invalidQuery = (faults: readonly FaultDto[]): Problem =>
  new Problem('invalid-query', `${faultCount(faults)} in the query`, faults);

/** Checks a query by the decorators of its class; unknown parameters are faults, so that a typo is noticed. */
export const queryValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => invalidQuery(queryFaults(errors)),
  });
