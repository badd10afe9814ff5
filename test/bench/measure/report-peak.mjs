/** Loaded before a measured process: writes its resource usage to file descriptor 3 when it ends. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakMiB: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
});
