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
    meaning: 'las listas y objetos están anidados más hondo que el límite (100 niveles)',
    remedy: 'Aplánelo; nada de lo que se lee está a más de dos niveles.',
  },
  'invalid-envelope': {
    meaning: 'no es un sobre CloudEvents 1.0: falta o está mal specversion, id, source, type o data',
    remedy:
      'Dé `specversion` "1.0", `id`, `source` y `type` no vacíos, y un objeto en `data`; en modo binario como cabeceras `ce_…` en UTF-8.',
  },
  'unknown-type': {
    meaning: 'el tipo no es ninguno de los que contador mide',
    remedy: 'Use uno de los cinco tipos. Otra clase de eventos va a otro tema.',
  },
  'invalid-client-id': {
    meaning: 'clientId falta o no es un identificador',
    remedy: 'Traduzca la cuenta o cola de la plataforma al identificador del cliente antes de publicar.',
  },
  'missing-field': {
    meaning: 'falta un campo obligatorio, o es null',
    remedy: 'Envíe el campo. `null` cuenta como ausente.',
  },
  'invalid-field': {
    meaning: 'un campo es de otro tipo, o su valor está fuera de sus límites o vocabulario',
    remedy:
      'El mensaje nombra el campo y lo que sería correcto. Las duraciones son milisegundos enteros: convierta segundos, minutos y números entre comillas.',
  },
  'invalid-time': {
    meaning: 'un instante no es RFC 3339 con desfase, o no existe',
    remedy: 'Envíe RFC 3339 con desfase. Una hora local sin zona debe resolverse donde se conoce su zona.',
  },
  'impossible-time': {
    meaning: 'principio y fin están en mal orden o demasiado lejos',
    remedy: 'Revise el reloj de la plataforma, y que principio y fin no estén cambiados.',
  },
  'impossible-duration': {
    meaning: 'la gestión pasa de 24 h, o no es 0 en un contacto abandonado',
    remedy: 'Suelen ser microsegundos enviados como milisegundos, o un contacto abandonado con conversación.',
  },
  'in-the-future': {
    meaning: 'terminó después de añadirse el registro, más allá del margen de reloj',
    remedy:
      'Revise el reloj de la plataforma. Repita el registro cuando llegue su hora, o aumente el margen y reconstruya.',
  },
  'too-old': {
    meaning: 'terminó antes de la ventana de retraso que se cuenta desde que se añadió',
    remedy: 'Aumente la ventana de retraso y reconstruya, o asiéntelo a mano como abono o cuota.',
  },
  'close-out-of-order': {
    meaning:
      'un period.close que no sigue a los cierres del cliente: empieza antes del fin de uno de ellos, o dice seguir a otro número de ellos',
    remedy: 'Ninguno: facturación lo publica otra vez. Si no es suyo, averigüe quién lo publicó.',
  },
};

const problems: Required<Messages['server']['problems']> = {
  'bad-request': 'La petición no se puede leer',
  'not-json': 'El cuerpo no es JSON',
  'invalid-query': 'Algunos parámetros están mal',
  'invalid-replay': 'No está bien dicho qué repetir',
  'not-logged-in': 'La clave no abre: no se conoce, ha caducado o se ha revocado',
  forbidden: 'Este papel no permite hacerlo',
  'forged-request': 'La petición no viene de la propia página',
  'not-found': 'No hay nada en esta dirección',
  'period-too-long': 'El período es demasiado largo para contarlo entero',
  'unknown-client': 'No existe ese cliente',
  'unknown-document': 'No existe ese documento',
  'unknown-line': 'El documento no tiene esa línea',
  'unknown-dead-letter': 'No existe ese registro rechazado',
  'no-period': 'Ningún contrato está en vigor entonces',
  'method-not-allowed': 'La dirección no tiene ese método',
  'not-acceptable': 'No existe esa representación',
  'version-conflict': 'La versión existe con otros términos',
  'adjustment-conflict': 'El id ya es de otro abono o cargo',
  'signed-meanwhile': 'Mientras tanto se ha firmado otra versión',
  'body-too-large': 'El cuerpo es demasiado grande',
  'not-json-type': 'El cuerpo debe enviarse como application/json',
  'foreign-host': 'La petición va dirigida a otro servidor',
  'invalid-contract': 'La versión del contrato no es válida',
  'invalid-adjustment': 'El abono o cargo no es válido',
  'invalid-comparison': 'No está bien dicho qué comparar',
  'backdating-needs-reason': 'Una versión que alcanza períodos cerrados necesita un motivo',
  'too-many-requests': 'Demasiadas peticiones',
  internal: 'La consola ha fallado',
  'comparing-takes-too-long': 'La comparación tarda demasiado para una respuesta',
  'reading-takes-too-long': 'El diario es demasiado largo para leerlo en una respuesta',
  unavailable: 'Kafka o Redis no responden, o la consola aún no se ha puesto al día',
};

const faults: Messages['server']['faults'] = {
  required: 'falta',
  type: 'es de otro tipo que el debido',
  format: 'no tiene la forma debida',
  range: 'está fuera de sus límites',
  'one-of': 'no es ninguno de los valores posibles',
  date: 'no es una fecha que exista, como 2026-03-31',
  zone: 'no es una zona IANA, como Europe/Madrid',
  negative: 'no puede ser negativo',
  'not-positive': 'debe ser mayor que 0',
  empty: 'está vacío, y debe tener al menos uno',
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
  'version-conflict': 'el número existe con otros términos',
  'currency-change': 'la moneda solo puede cambiar entre períodos',
  'seller-change': 'quien factura a un cliente no cambia',
  'unknown-seller': 'nadie que facture está configurado con este nombre',
  'other-currency': 'es otra moneda que la del contrato',
  order: 'debe ser posterior al otro',
  quarter: 'debe caer en un cuarto de hora',
  'range-too-long': 'abarca demasiado tiempo',
};

export const server: Messages['server'] = {
  waits: {
    grace: 'aún se aceptan eventos tardíos',
    'earlier-period': 'los períodos se cierran en orden',
    journal: 'el diario está parado',
    notConsumed: (partition, records, seconds) =>
      `la partición ${partition} del diario está parada: ${records} registros esperan desde hace ${seconds} s`,
    billing: 'facturación no ha trabajado nunca aquí',
    billingSince: (instant) => `facturación trabajó por última vez el ${instant}`,
    booking: 'facturación está en ello',
    bookingSince: (instant, why) => `facturación no puede asentarlo desde ${instant}: ${why}`,
  },
  causes: {
    'unknown-seller': (sellerId) =>
      `el contrato nombra a ${sellerId} como quien factura, y no está configurado`,
    'documents-missing': () => 'a Redis le faltan documentos del cliente hasta que se procesen de nuevo',
    'close-lost': () => 'a Redis le falta el cierre hasta que se procese de nuevo',
  },
  obstacles: {
    'no-contract': () => 'No hay contrato firmado: lo que hace el cliente se mide, y espera.',
    'invalid-contract': (record) => `El registro ${record} de los contratos se pasa por alto: no es válido.`,
    'ignored-close': (record) =>
      `El cierre en ${record} del diario no asienta nada: no es de ningún período del calendario del contrato. Averigüe quién lo publicó.`,
    'off-calendar-close': (record) =>
      `El cierre en ${record} del diario facturó un período que ya no es del calendario del contrato: desde entonces cambiaron las reglas de la zona horaria o el registro de contratos. El período conserva sus límites y no se factura de nuevo.`,
  },
  forecasts: {
    'share-of-period':
      'El uso hasta ahora dividido por la parte del período que ha pasado, valorado en los intervalos y franjas en que llegó; los importes fijos enteros; lo asentado por otros períodos tal cual. No sabe de fines de semana por venir ni de temporadas.',
  },
  bands: {
    'spread-of-days':
      'Por la dispersión del tiempo de gestión entre los días enteros hasta ahora: 1,28 desviaciones típicas del resto del período a cada lado, entre las que quedan unos ocho meses de cada diez si los días son independientes y parecidos. Nunca menos de lo que ya ha llegado.',
  },
  lines: {
    rounded: (basis, increment) => `${basis} ${increment}`,
    exact: 'exacto',
    contracted: 'Equipo propio, horas contratadas',
    staffed: 'Equipo propio, horas en turno',
    capacity: (netted) => `Desbordamiento sobre la capacidad del equipo, ${netted}`,
    interval: (minutes) => `cada ${minutes} minutos`,
    day: 'compensado por día',
    period: 'compensado en el período',
    baseFee: 'Cuota base',
    shortfall: 'Hasta el mínimo acordado',
  },
  ...{ deadLetters, problems, faults },
};
