import { Controller, Get, Inject, Module, Res } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AllowEveryone } from './allow-everyone.decorator.js';
import { Health } from '../health/health.js';

/** The part of an HTTP response that the controller needs. */
interface StatusResponse {
  status(code: number): unknown;
}

@AllowEveryone()
@Controller('health')
class HealthController {
  constructor(@Inject(Health) private readonly health: Health) {}

  /** Whether the process responds. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /**
   * Whether the process does its work; `degraded` if it does but needs attention; 503 with the reasons if it
   * does not.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: StatusResponse) {
    const { ok, checks } = await this.health.report();
    response.status(ok ? 200 : 503);
    const isDegraded = Object.values(checks).some(({ degraded }) => degraded);
    return { status: !ok ? 'failing' : isDegraded ? 'degraded' : 'ok', checks };
  }
}

/** `GET /health/live` and `GET /health/ready`. */
@Module({})
export class HealthModule {
  static forRoot(health: Health): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: Health, useValue: health }],
      exports: [Health],
    };
  }
}
