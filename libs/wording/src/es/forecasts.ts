import type { Wording } from '../en/index.js';

export const forecasts: Wording['forecasts'] = {
  'share-of-period':
    'Consumo hasta ahora dividido por la parte transcurrida del período, tarificado en los intervalos y franjas en que se produjo; importes fijos completos; importes de otros períodos sin cambios. No tiene en cuenta fines de semana futuros ni estacionalidad.',
  'spread-of-days':
    'A partir de la dispersión del tiempo de gestión de los días completos: ±1,28 desviaciones típicas del resto del período, que cubren unos ocho meses de cada diez si los días son independientes y similares. Nunca menos que el consumo actual.',
};
