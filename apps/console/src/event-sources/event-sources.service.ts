import type { SeenSource, SourceRegistry } from './source-registry.js';
import type { PlatformDto, PlatformsDto } from './platform.dto.js';
import type { SourceWatch } from './source-watch.js';
import type { PlatformsQuery } from './platforms.query.js';

const instant = (ms: number): string => new Date(ms).toISOString();

/** The platforms for the REST. */
export class EventSourcesService {
  constructor(
    private readonly book: SourceRegistry,
    private readonly watch: Pick<SourceWatch, 'silent'>,
    private readonly sinceMs: () => number | undefined,
  ) {}

  report({ clientId, state, limit }: PlatformsQuery): PlatformsDto {
    const { silent } = this.watch;
    const fromMs = new Map(silent.map(({ heard, fromMs: from }) => [heard, from]));
    const others = this.book
      .all()
      .filter((heard) => !fromMs.has(heard))
      .sort((a, b) => a.lastAtMs - b.lastAtMs);
    const meant = [...fromMs.keys(), ...others]
      .map((heard) => platformOf(heard, fromMs.get(heard)))
      .filter((one) => clientId === undefined || one.clientId === clientId)
      .filter((one) => state === undefined || one.state === state);
    const sinceMs = this.sinceMs();
    return {
      ...(sinceMs !== undefined && { since: instant(sinceMs) }),
      ...{ known: fromMs.size + others.length, silent: silent.length, platforms: meant.slice(0, limit) },
    };
  }
}

function platformOf(
  { clientId, source, lastAtMs, pauses, events }: SeenSource,
  silentFromMs: number | undefined,
): PlatformDto {
  return {
    ...{
      clientId,
      source,
      state: silentFromMs === undefined ? 'heard' : 'silent',
      lastAt: instant(lastAtMs),
    },
    ...(silentFromMs !== undefined && { silentFrom: instant(silentFromMs) }),
    ...(pauses.usualMs > 0 && { usualPauseSeconds: Math.round(pauses.usualMs / 1_000) }),
    events,
  };
}
