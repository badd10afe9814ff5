import type { Forecast } from '#rating';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { ForecastDto } from './preview.dto.js';

const METHODS = getWording(DEFAULT_LANGUAGE).forecasts;

/** A forecast with the texts of its methods. */
export function withMethodTexts({ elapsedShare, methodCode, band, ...sums }: Forecast): ForecastDto {
  return {
    ...{ elapsedShare, method: METHODS[methodCode], methodCode },
    ...sums,
    ...(band && { band: { ...band, method: METHODS[band.methodCode] } }),
  };
}
