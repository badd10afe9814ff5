import type { Messages } from '../en';

const deadLetters: Required<Messages['server']['deadLetters']> = {
  'not-json': {
    meaning: 'sin valor, no es UTF-8 válido, lleva una marca de orden de bytes o no es un texto JSON',
    remedy:
      'Envíe un objeto JSON por registro, en UTF-8 sin marca de orden de bytes. Un registro sin valor no es un evento.',
  },
  oversized: {
    meaning: 'el valor, o las cabeceras juntas, superan el límite (64 KiB)',
    remedy: 'Quite lo que contador no lee: grabaciones, transcripciones, mensajes enteros del proveedor.',
  },
  'undecodable-batch': {
    meaning:
      'un lote de registros que no se puede leer: dañado, con una compresión desconocida o demasiado grande al descomprimirlo',
    remedy:
      'Publique de nuevo sus eventos, en lotes más pequeños. El mensaje indica los offsets y el motivo; los bytes están solo en el diario.',
  },
  'too-deep': {
    meaning: 'la profundidad de listas y objetos supera el límite (100 niveles)',
    remedy: 'Aplánelo; nada de lo que se lee está a más de dos niveles.',
  },
  'invalid-envelope': {
    meaning: 'no es un sobre CloudEvents 1.0: falta o no es válido specversion, id, source, type o data',
    remedy:
      'Envíe `specversion` "1.0", `id`, `source` y `type` no vacíos, y un objeto en `data`; en modo binario como cabeceras `ce_…` en UTF-8.',
  },
  'unknown-type': {
    meaning: 'el tipo no es ninguno de los que contador mide',
    remedy: 'Use uno de los cinco tipos. Los eventos de otros tipos van a otro tema.',
  },
  'invalid-client-id': {
    meaning: 'clientId falta o no es un identificador',
    remedy: 'Convierta la cuenta o cola de la plataforma al identificador del cliente antes de publicar.',
  },
  'missing-field': {
    meaning: 'falta un campo obligatorio, o es null',
    remedy: 'Envíe el campo. `null` cuenta como ausente.',
  },
  'invalid-field': {
    meaning: 'un campo es de otro tipo, o su valor está fuera de sus límites o vocabulario',
    remedy:
      'El mensaje indica el campo y el valor esperado. Las duraciones son milisegundos enteros: convierta segundos, minutos y números entre comillas.',
  },
  'invalid-time': {
    meaning: 'un instante no es RFC 3339 con desfase, o no existe',
    remedy: 'Envíe RFC 3339 con desfase. Una hora local sin zona debe resolverse donde se conoce su zona.',
  },
  'impossible-time': {
    meaning: 'el fin es anterior al principio o está demasiado lejos de él',
    remedy: 'Revise el reloj de la plataforma, y que principio y fin no estén cambiados.',
  },
  'impossible-duration': {
    meaning: 'la gestión pasa de 24 h, o no es 0 en un contacto abandonado',
    remedy: 'Suelen ser microsegundos enviados como milisegundos, o un contacto abandonado con conversación.',
  },
  'in-the-future': {
    meaning: 'terminó después de añadirse el registro, más allá del margen de reloj',
    remedy:
      'Revise el reloj de la plataforma. Reprocese el registro cuando llegue su hora, o amplíe el margen y reconstruya.',
  },
  'too-old': {
    meaning: 'terminó antes de la ventana de retraso que se cuenta desde que se añadió',
    remedy: 'Amplíe la ventana de retraso y reconstruya, o regístrelo manualmente como abono o cargo.',
  },
  'close-out-of-order': {
    meaning:
      'un period.close que no sigue a los cierres del cliente: empieza antes del fin de uno de ellos, o indica un número de cierres anteriores distinto',
    remedy: 'Ninguno: facturación lo publica otra vez. Si no es suyo, averigüe quién lo publicó.',
  },
};

const faults: Messages['server']['faults'] = {
  required: 'campo obligatorio',
  type: 'tipo de dato incorrecto',
  format: 'formato incorrecto',
  range: 'está fuera de sus límites',
  'one-of': 'no es ninguno de los valores posibles',
  date: 'no es una fecha que exista, como 2026-03-31',
  zone: 'no es una zona IANA, como Europe/Madrid',
  negative: 'no puede ser negativo',
  'not-positive': 'debe ser mayor que 0',
  empty: 'está vacío; debe tener al menos un elemento',
  both: 'tiene los dos, y solo puede tener uno',
  neither: 'no tiene ninguno de los dos, y debe tener uno',
  'unknown-field': 'no existe este campo',
  'unused-part': 'el modelo no usa esta parte',
  'unknown-band': 'ninguna franja del contrato se llama así',
  'reserved-name': 'este nombre está reservado',
  'repeated-name': 'este nombre ya existe',
  'repeated-id': 'este id ya existe',
  'equal-prices': 'ya hay un precio igual',
  'tier-order': 'los tramos deben ascender',
  'open-tier': 'solo el último tramo puede no tener límite',
  'last-tier': 'el último tramo no puede tener límite',
  'start-order': 'los comienzos deben ascender',
  'version-conflict': 'el número ya existe con otras condiciones',
  'currency-change': 'la moneda solo puede cambiar entre períodos',
  'seller-change': 'el emisor de un cliente no puede cambiar',
  'unknown-seller': 'no hay ningún emisor configurado con este nombre',
  'other-currency': 'no es la moneda del contrato',
  order: 'debe ser posterior al otro',
  quarter: 'debe caer en un cuarto de hora',
  'range-too-long': 'abarca demasiado tiempo',
};

export const server: Messages['server'] = {
  waits: {
    grace: 'aún se aceptan eventos tardíos',
    'earlier-period': 'antes debe cerrarse un período anterior',
    journal: 'el diario no se está consumiendo',
    notConsumed: (partition, records, seconds) =>
      `la partición ${partition} del diario no se está consumiendo: ${records === 1 ? '1 registro espera' : `${records} registros esperan`} desde hace ${seconds} s`,
    billing: 'la facturación nunca se ha ejecutado',
    billingSince: (instant) => `última actividad de la facturación: ${instant}`,
    booking: 'la facturación lo está procesando',
    bookingSince: (instant, why) => `la facturación no puede emitirlo desde el ${instant}: ${why}`,
  },
  causes: {
    'unknown-seller': (sellerId) => `el emisor ${sellerId} del contrato no está configurado`,
    'documents-missing': () => 'faltan documentos del cliente en Redis hasta que se procesen de nuevo',
    'close-lost': () => 'falta el cierre en Redis hasta que se procese de nuevo',
  },
  obstacles: {
    'no-contract': () => 'No hay contrato firmado: el consumo se mide, pero no se factura.',
    'invalid-contract': (record) => `El registro ${record} de contratos no es válido y se ignora.`,
    'ignored-close': (record) =>
      `El cierre en ${record} del diario se ignora: no corresponde a ningún período del calendario del contrato. Averigüe quién lo publicó.`,
    'off-calendar-close': (record) =>
      `El cierre en ${record} del diario facturó un período que el calendario actual del contrato no tiene: desde entonces cambiaron las reglas de la zona horaria o el registro de contratos. El período conserva sus límites y no se factura de nuevo.`,
  },
  forecasts: {
    'share-of-period':
      'Consumo hasta ahora dividido por la parte transcurrida del período, tarificado en los intervalos y franjas en que se produjo; importes fijos completos; importes de otros períodos sin cambios. No tiene en cuenta fines de semana futuros ni estacionalidad.',
  },
  bands: {
    'spread-of-days':
      'A partir de la dispersión del tiempo de gestión de los días completos: ±1,28 desviaciones típicas del resto del período, que cubren unos ocho meses de cada diez si los días son independientes y similares. Nunca menos que el consumo actual.',
  },
  ...{ deadLetters, faults },
};
