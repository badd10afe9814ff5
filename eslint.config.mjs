import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { PURE_LIBS } from './scripts/pure-libs.mjs';

const spec = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'];
const pure = [`libs/{${PURE_LIBS.join(',')}}/src/**/*.ts`];
const forbidden = (selector, message) => ({ selector, message });

export default tseslint.config(
  { ignores: ['dist', 'coverage', '.cache', 'libs/console-client/src/schema.d.ts'] },
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest's modules are empty classes under a decorator
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `return undefinedThing()` and `void (await all)` are short, not confusing
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // the shapes of events and contracts are classes only to carry decorators; spreading one is fine
      '@typescript-eslint/no-misused-spread': 'off',
      // Nest types its option objects as classes
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // a method may be async because its interface is
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: pure,
    ignores: spec,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
      ],
      'no-restricted-syntax': [
        'error',
        forbidden(
          "NewExpression[callee.name='Date'][arguments.length=0]",
          'Pure code has no clock: take the time as an argument.',
        ),
        forbidden(
          "MemberExpression[object.name='Date'][property.name='now']",
          'Pure code has no clock: take the time as an argument.',
        ),
        forbidden(
          "MemberExpression[object.name='Temporal'][property.name='Now']",
          'Pure code has no clock: take the time as an argument.',
        ),
        forbidden(
          "MemberExpression[object.name='Math'][property.name='random']",
          'Pure code has no chance in it.',
        ),
        forbidden("CallExpression[callee.name='parseFloat']", 'Money and quantities are never floats.'),
      ],
    },
  },
  {
    files: spec,
    rules: {
      'no-restricted-syntax': [
        'error',
        forbidden(
          'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
          'Every test runs.',
        ),
        forbidden('CallExpression[callee.name=/^([fx](it|test|describe))$/]', 'Every test runs.'),
      ],
      // expect(object.method) and matchers typed any are Jest's way
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
