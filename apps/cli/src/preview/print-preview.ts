import type { SchemaOf } from '#console-client';
import { renderInvoice } from '#invoicing';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { wrapped } from '../terminal/wrapped.js';

const STATES = {
  closed: 'The period is closed and invoiced: this is its amount with everything known now.',
  next: 'As if the period closed now, including differences of earlier periods.',
  later: 'Other periods close before this one; their changes are not included.',
} as const;

/** A preview as text. It starts with a notice, so that it is not mistaken for an invoice. */
export function printPreview(
  { asOf, state, others, forecast, ...document }: SchemaOf<'PreviewDto'>,
  width: number,
): string {
  return [
    `${getWording(DEFAULT_LANGUAGE).invoice.preview}. As of ${asOf}. ${STATES[state]}\n`,
    renderInvoice(document, { width }),
    ...others.map((other) => `The close would also issue this note:\n\n${renderInvoice(other, { width })}`),
    ...(forecast ? [printForecast(forecast, document.currency, width)] : []),
  ].join('\n');
}

function printForecast(
  { elapsedShare, method, net, taxAmount, total }: SchemaOf<'ForecastDto'>,
  currency: string,
  width: number,
): string {
  const percent = (Number(elapsedShare) * 100).toFixed(1);
  return [
    `Forecast for the whole period (${percent} % elapsed)`,
    `  net ${net}, tax ${taxAmount}, total ${total} ${currency}`,
    wrapped('  ', method, width),
    '',
  ].join('\n');
}
