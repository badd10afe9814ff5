import { useMemo } from 'react';
import { useLanguage } from '../i18n/language';

/** How numbers, money, durations and instants are written in the page's language. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      number: (value: number, digits = 0): string =>
        new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
      percent: (share: number): string =>
        new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share),
      money: (amount: string, currency: string): string => moneyText(language, amount, currency),
      /** `4:07`, or `1:02:09` from an hour on. */
      duration: durationText,
      /** In a time zone, with the zone's name: an hour without it would be read as the reader's own. */
      instant: (at: string | number, zone: string): string =>
        new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
          new Date(at),
        ) + ` ${zone}`,
      date: (at: string | number, zone: string): string =>
        new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: zone }).format(new Date(at)),
    }),
    [language],
  );
}

/** Exact: a decimal string never becomes a float. */
function moneyText(language: string, amount: string, currency: string): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // The language's types know numbers only; the standard (ECMA-402) takes decimal strings, exactly
  return format.format(amount as unknown as number);
}

export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
