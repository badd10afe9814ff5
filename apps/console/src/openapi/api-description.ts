import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI document, once the routes it is made from are there. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject | undefined;
}
