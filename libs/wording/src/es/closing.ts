import type { Wording } from '../en/index.js';

const waits: Wording['closing']['waits'] = {
  grace: 'aún se aceptan eventos tardíos',
  'earlier-period': 'antes debe cerrarse un período anterior',
  journal: 'el diario no se está consumiendo',
  notConsumed: (partition, records, seconds) =>
    `la partición ${partition} del diario no se está consumiendo: ${records === 1 ? '1 registro espera' : `${records} registros esperan`} desde hace ${seconds} s`,
  billing: 'la facturación nunca se ha ejecutado',
  billingSince: (instant) => `última actividad de la facturación: ${instant}`,
  booking: 'la facturación lo está procesando',
  bookingSince: (instant, why) => `la facturación no puede emitirlo desde el ${instant}: ${why}`,
};

const causes: Wording['closing']['causes'] = {
  'unknown-seller': (sellerId) => `el emisor ${sellerId} del contrato no está configurado`,
  'documents-missing': () => 'faltan documentos del cliente en Redis hasta que se procesen de nuevo',
  'close-lost': () => 'falta el cierre en Redis hasta que se procese de nuevo',
};

const obstacles: Wording['closing']['obstacles'] = {
  'no-contract': () => 'No hay contrato firmado: el consumo se mide, pero no se factura.',
  'invalid-contract': (record) => `El registro ${record} de contratos no es válido y se ignora.`,
  'ignored-close': (record) =>
    `El cierre en ${record} del diario se ignora: no corresponde a ningún período del calendario del contrato. Averigüe quién lo publicó.`,
  'off-calendar-close': (record) =>
    `El cierre en ${record} del diario facturó un período que el calendario actual del contrato no tiene: desde entonces cambiaron las reglas de la zona horaria o el registro de contratos. El período conserva sus límites y no se factura de nuevo.`,
};

const notRunning: Wording['closing']['notRunning'] = {
  billing: 'La facturación no está en marcha.',
  ingest: 'La ingesta no está en marcha o no consume todas las particiones del diario.',
};

const lastSeen: Wording['closing']['lastSeen'] = (instant) =>
  instant === undefined ? 'Nunca detectada.' : `Última actividad: ${instant}.`;

const whileNotRunning: Wording['closing']['whileNotRunning'] = {
  billing: 'No se cierra ni se factura ningún período, y los vencidos desde entonces no se cuentan.',
  ingest:
    'Los eventos y los cierres quedan en el diario; no se pierde ninguno, pero no se contabilizan hasta que la ingesta funcione.',
};

export const closing: Wording['closing'] = {
  done: 'todos los períodos vencidos están cerrados y facturados',
  ...{ waits, causes, obstacles, notRunning, lastSeen, whileNotRunning },
};
