import { Option } from 'commander';

/** Where commands find the console, unless told otherwise. */
export const consoleUrl = (): Option =>
  new Option('--url <address>', 'address of the console')
    .env('CONTADOR_URL')
    .default('http://127.0.0.1:8080');

export interface ConsoleFlags {
  readonly url: string;
}
