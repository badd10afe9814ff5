import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowEveryone } from '#runtime/nest';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiDescription } from './api-description.js';

@ApiExcludeController()
@AllowEveryone()
@Controller('v1/openapi.json')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  get(): OpenAPIObject | undefined {
    return this.description.document;
  }
}
