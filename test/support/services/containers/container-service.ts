import type { StartedTestContainer } from 'testcontainers';
import { getContainerRuntimeClient } from 'testcontainers';
import type { Service } from '../types.js';

/** Host port and signal handling of a container whose ports are fixed, so that a restart keeps its address. */
export function containerService(container: StartedTestContainer): Service {
  let stopped: Promise<unknown> | undefined;
  return {
    kill: async (signal = 'SIGKILL') => {
      const { container: engine } = await getContainerRuntimeClient();
      const handle = engine.getById(container.getId());
      await handle.kill({ signal });
      if (signal === 'SIGKILL' || signal === 'SIGTERM') await handle.wait();
    },
    restart: () => container.restart({ timeout: 10_000 }),
    stop: async () => void (await (stopped ??= container.stop())),
  };
}

/** The host that serves the engine's published ports. */
export async function engineHost(): Promise<string> {
  return (await getContainerRuntimeClient()).info.containerRuntime.host;
}
