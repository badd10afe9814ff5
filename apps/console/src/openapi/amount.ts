/** Property of an amount in the API description: a decimal with the currency's decimals, as text. */
export const AMOUNT = { pattern: '^-?\\d+(\\.\\d+)?$', example: '7350.00' };
