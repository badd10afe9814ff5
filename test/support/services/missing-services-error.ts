/** Thrown when no server can be started: names the three ways, and what each lacks here. */
export class MissingServicesError extends Error {
  constructor(reasons: string[]) {
    super(
      [
        'Kafka and Redis are needed, and there is no way to have them here:',
        ...reasons.map((reason) => `  - ${reason}`),
        'Do one of these:',
        '  1. give addresses of running ones: KAFKA_BROKERS=host:9092 REDIS_URL=redis://host:6379',
        '  2. start a container engine (Docker or a compatible one)',
        '  3. install Java and Maven, which fetches both to run them as local processes:',
        '     Debian/Ubuntu: sudo apt-get install maven openjdk-17-jdk-headless',
        '     macOS:         brew install maven openjdk',
      ].join('\n'),
    );
    this.name = 'MissingServicesError';
  }
}
