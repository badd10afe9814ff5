import { describeQuantity } from '#wording';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language';
import { decimalText, figureText } from './decimal';
import { moneyText } from './money';
import { spanText } from './span';

/** Formats numbers, money, durations and instants in the page's language. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = chooseLocale(language);
    const dateFormat = (options: Intl.DateTimeFormatOptions) => (when: string | number, zone: string) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(new Date(when));
    const decimal = (value: string): string => decimalText(locale, value);
    const instant = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
    return {
      number: (value: number, digits = 0): string =>
        new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
      /** Exact: the decimal without trailing zeros. */
      decimal,
      /** A decimal or a fraction `n/d` of an explanation, to 6 places. */
      quantity: (exact: string): string => decimal(describeQuantity(exact)),
      /** Exact, with trailing zeros: `13.00`. */
      figure: (value: string): string => figureText(locale, value),
      percent: (share: number): string =>
        new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share),
      /** With its sign, unless it is 0: `+12.5%`. */
      change: (share: number): string =>
        new Intl.NumberFormat(locale, {
          ...{ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' },
        }).format(share),
      money: (amount: string, currency: string): string => moneyText(locale, amount, currency),
      /** For plots, without cents. */
      roundMoney: (amount: number, currency: string): string =>
        new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
          amount,
        ),
      /** `4:07`, or `1:02:09` from an hour on. */
      duration: durationText,
      /** Approximate, in words. */
      span: (ms: number): string => spanText(locale, ms),
      /** In a time zone, with its name: without it, the reader would assume their own zone. */
      instant: (when: string | number, zone: string): string => `${instant(when, zone)} ${zone}`,
      /** For tables whose caption names the zone. */
      tableInstant: dateFormat({ dateStyle: 'medium', timeStyle: 'medium' }),
      time: dateFormat({ timeStyle: 'short' }),
      clock: dateFormat({ timeStyle: 'medium' }),
      date: dateFormat({ dateStyle: 'medium' }),
      /** For the axis of a plot. */
      shortDay: dateFormat({ day: 'numeric', month: 'short' }),
      /** A local date, `YYYY-MM-DD`. */
      day: (day: string): string => dateFormat({ dateStyle: 'medium' })(`${day}T12:00:00Z`, 'UTC'),
    };
  }, [language]);
}

export type Format = ReturnType<typeof useFormat>;

/** The reader's regional variant of a language, if the browser has one: date order differs between countries. */
const chooseLocale = (language: string): string =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;

function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
    : `${minutes}:${twoDigits(seconds % 60)}`;
}
