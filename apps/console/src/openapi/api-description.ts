import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the OpenAPI document, which is created once all its routes exist. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject | undefined;
}
