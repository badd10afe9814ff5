import { capitals } from '../capitals.js';
import type { Wording } from '../en/index.js';

const types = { invoice: 'Factura', 'credit-note': 'Nota de abono', 'debit-note': 'Nota de cargo' };

export const invoice: Wording['invoice'] = {
  types,
  titles: capitals(types),
  preview: 'VISTA PREVIA, NO EMITIDA',
  previewStates: {
    closed: 'El período ya está facturado; este es el importe con todo el consumo conocido ahora.',
    next: 'Lo que facturaría el cierre ahora, incluidas las diferencias de períodos anteriores.',
    later: 'Antes deben cerrarse períodos anteriores; sus diferencias no están incluidas.',
  },
  issued: (date) => `emisión ${date}`,
  due: (date) => `vencimiento ${date}`,
  vatId: (id) => `NIF ${id}`,
  labels: {
    ...{ customer: 'Cliente', client: 'Código', period: 'Período', contract: 'Contrato' },
    ...{ currency: 'Moneda', corrects: 'Rectifica', sequence: 'Secuencia', document: 'Documento' },
  },
  versions: (versions) => `versión ${versions}`,
  sequence: (sequence) => `documento ${sequence} de este cliente`,
  columns: {
    ...{ description: 'Descripción', quantity: 'Cantidad', unit: 'Unidad', price: 'Precio' },
    ...{ amount: 'Importe', reason: 'Motivo', contacts: 'Contactos', legs: 'Segmentos' },
    handleTime: 'Gestión',
  },
  range: (from, to) => `${from} a ${to}`,
  forPeriod: (period) => `del período ${period}`,
  net: 'Neto',
  vat: (rate) => `IVA ${rate} %`,
  reverseCharge: 'Inversión del sujeto pasivo: el cliente liquida el impuesto',
  total: (currency) => `Total ${currency}`,
  freeOfCharge: 'Sin cargo',
  notCharged: 'Gestionado u ofrecido, sin cargo',
};
