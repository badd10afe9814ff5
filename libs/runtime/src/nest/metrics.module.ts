import { Controller, Get, Header, Inject, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AllowEveryone } from './allow-everyone.decorator.js';
import { Registry } from 'prom-client';

@AllowEveryone()
@Controller('metrics')
class MetricsController {
  constructor(@Inject(Registry) private readonly registry: Registry) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}

/** `GET /metrics` in Prometheus's text format. */
@Module({})
export class MetricsModule {
  static forRoot(registry: Registry): DynamicModule {
    return {
      module: MetricsModule,
      controllers: [MetricsController],
      providers: [{ provide: Registry, useValue: registry }],
      exports: [Registry],
    };
  }
}
