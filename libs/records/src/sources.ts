/** The CloudEvents `source` of what each process publishes. */
export const BILLING_SOURCE = '/contador/billing';
export const CONSOLE_SOURCE = '/contador/console';
export const CLI_SOURCE = '/contador/cli';
