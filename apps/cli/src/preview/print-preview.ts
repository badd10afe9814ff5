import type { ApiSchema } from '#console-client';
import { renderInvoice } from '#invoicing';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { wrapped } from '../terminal/wrapped.js';

const texts = getWording(DEFAULT_LANGUAGE).invoice;

/** A preview as text. It starts with a notice, so that it is not mistaken for an invoice. */
export function printPreview(
  { asOf, state, others, forecast, ...document }: ApiSchema<'PreviewDto'>,
  width: number,
): string {
  return [
    `${texts.preview}. As of ${asOf}. ${texts.previewStates[state]}\n`,
    renderInvoice(document, { width }),
    ...others.map((other) => `The close would also issue this note:\n\n${renderInvoice(other, { width })}`),
    ...(forecast ? [printForecast(forecast, document.currency, width)] : []),
  ].join('\n');
}

function printForecast(
  { elapsedShare, method, net, taxAmount, total }: ApiSchema<'ForecastDto'>,
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
