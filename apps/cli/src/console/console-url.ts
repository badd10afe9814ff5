import { Option } from 'commander';

/** The option for the address of the console. */
export const consoleUrl = (): Option =>
  new Option('--url <address>', 'address of the console')
    .env('CONTADOR_URL')
    .default('http://127.0.0.1:8080');

export interface ConsoleFlags {
  readonly url: string;
}
