import { availableParallelism } from 'node:os';
import { bundlePackages } from './test/support/bundle-packages.mjs';

/**
 * Unit tests are next to the code (`*.spec.ts`); tests on real Kafka and Redis under test/ (`*.int-spec.ts`,
 * `*.e2e-spec.ts`), and among them those of test/invariants, which break their servers while they use them.
 */
const shared = {
  rootDir: import.meta.dirname ?? '.',
  runner: '<rootDir>/test/support/phased-runner.mjs',
  testEnvironment: '<rootDir>/test/support/jest-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['contador-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    ...(await bundlePackages(import.meta.dirname ?? '.')),
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const withServers = {
  ...shared,
  globalSetup: '<rootDir>/test/support/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/jest-global-teardown.mjs',
};

export default {
  // All share one Kafka and one Redis. One more than there are cores is a sixth faster, and late for time limits
  maxWorkers: Math.min(availableParallelism(), 4),
  workerIdleMemoryLimit: '700MB', // each suite leaves its ES modules behind in its worker
  reporters: [
    'default',
    '<rootDir>/test/support/cost-reporter.mjs',
    '<rootDir>/test/support/summary-reporter.mjs',
  ],
  testTimeout: 120_000, // servers start and stop in some, and a loaded machine is slow
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'] },
    {
      ...withServers,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.int-spec.ts', '<rootDir>/test/**/*.e2e-spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/invariants/'],
    },
    {
      ...withServers,
      displayName: 'invariants',
      testMatch: ['<rootDir>/test/invariants/**/*.int-spec.ts', '<rootDir>/test/invariants/**/*.e2e-spec.ts'],
    },
  ],
};
