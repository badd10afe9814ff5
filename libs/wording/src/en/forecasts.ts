/** How a forecast and its likely range are computed, by the method's code. */
export const forecasts = {
  'share-of-period':
    'Usage so far divided by the elapsed share of the period, rated in the slots and bands in which it occurred; fixed amounts in full; amounts booked for other periods unchanged. Future weekends and seasons are not considered.',
  'spread-of-days':
    'From the spread of handle time over the whole days so far: ±1.28 standard deviations of the rest of the period, which covers about eight months in ten if days are independent and alike. Never less than the usage so far.',
};
