import { HttpException } from '@nestjs/common';
import { PROBLEMS } from './problem-codes.js';
import type { ProblemCode } from './problem-codes.js';
import type { FaultDto, ProblemDto } from './problem.dto.js';

/** Thrown where a request cannot be served; the filter responds with its body. */
export class Problem extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly faults?: readonly FaultDto[],
  ) {
    super(detail, PROBLEMS[code].status);
  }

  get body(): ProblemDto {
    const { code, detail, faults } = this;
    return {
      type: `urn:contador:problem:${code}`,
      ...PROBLEMS[code],
      detail,
      code,
      ...(faults && { faults }),
    };
  }
}
