import type { Wording } from '../en/index.js';

export const rejects: Wording['rejects'] = {
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
    remedy: 'Use uno de los tipos que enumera el mensaje. Los eventos de otros tipos van a otro tema.',
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
