/** Reports the number of events so far to the parent process, every 50 ms. */
export function reportCount(count: () => number): void {
  setInterval(() => process.send?.(count()), 50);
  process.on('disconnect', () => process.exit(0));
}
