/** Where load above capacity is offset against spare capacity. */
export const netting = { interval: 'by interval', day: 'by day', period: 'over the period' };
