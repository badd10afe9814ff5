import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { toProblem } from './to-problem.js';

/** Responds to every error with `application/problem+json`, including those of Express and of unknown routes. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: (error: unknown) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = toProblem(error);
    const { status } = problem.body;
    if (status >= 500) this.log(error);
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (status === 503) response.setHeader('Retry-After', '5');
    response.status(status).type('application/problem+json').send(JSON.stringify(problem.body));
  }
}
