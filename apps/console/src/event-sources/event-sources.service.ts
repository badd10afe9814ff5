import { isoInstant } from '#usage';
import { Injectable } from '@nestjs/common';
import { EventSourceLog } from './event-source-log.js';
import { SourceRegistry } from './source-registry.js';
import type { SeenSource } from './source-registry.js';
import type { PlatformDto, PlatformsDto } from './event-source.dto.js';
import type { EventSourcesQuery } from './event-sources.query.js';

/** Reports the event sources for the REST API. */
@Injectable()
export class EventSourcesService {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly log: EventSourceLog,
  ) {}

  report({ clientId, state, limit }: EventSourcesQuery): PlatformsDto {
    const { inactive } = this.log.watch;
    const inactiveFromMs = new Map(inactive.map(({ seen, fromMs }) => [seen, fromMs]));
    const others = this.registry
      .all()
      .filter((seen) => !inactiveFromMs.has(seen))
      .sort((a, b) => a.lastAtMs - b.lastAtMs);
    const matching = [...inactiveFromMs.keys(), ...others]
      .map((seen) => toPlatformDto(seen, inactiveFromMs.get(seen)))
      .filter((platform) => clientId === undefined || platform.clientId === clientId)
      .filter((platform) => state === undefined || platform.state === state);
    const { sinceMs } = this.log;
    return {
      ...(sinceMs !== undefined && { since: isoInstant(sinceMs) }),
      ...{
        known: inactiveFromMs.size + others.length,
        silent: inactive.length,
        platforms: matching.slice(0, limit),
      },
    };
  }
}

function toPlatformDto(
  { clientId, source, lastAtMs, pauses, events }: SeenSource,
  inactiveFromMs: number | undefined,
): PlatformDto {
  return {
    ...{
      clientId,
      source,
      state: inactiveFromMs === undefined ? 'heard' : 'silent',
      lastAt: isoInstant(lastAtMs),
    },
    ...(inactiveFromMs !== undefined && { silentFrom: isoInstant(inactiveFromMs) }),
    ...(pauses.usualMs > 0 && { usualPauseSeconds: Math.round(pauses.usualMs / 1_000) }),
    events,
  };
}
