import type { netting as en } from '../en/netting.js';

export const netting: typeof en = { interval: 'por intervalo', day: 'por día', period: 'en el período' };
