import type { PageTexts } from '../../en/page/index.js';

export const comparison: PageTexts['comparison'] = {
  title: 'Coste con otros modelos de precios',
  choices: { present: 'contrato firmado', 'draft-1': 'borrador' },
  terms: 'Condiciones',
  net: 'Neto',
  difference: 'Diferencia',
  perContact: 'Por contacto',
  perMinute: 'Por minuto de gestión',
  volume: (contacts, minutes) => `Para ${contacts} contactos atendidos en ${minutes} minutos`,
  atVolume: 'Volumen',
  timesVolume: (factor, contacts) => `× ${factor}, ${contacts} contactos`,
  costOverVolume: 'Coste neto según el volumen, con las mismas horas de equipo',
  upTo: (factor, contacts) => `hasta ${factor} veces el volumen (${contacts} contactos)`,
  from: (factor, contacts) => `desde ${factor} veces el volumen (${contacts} contactos)`,
  cheapest: (names, from, to) =>
    `Lo más barato ${[from, to].filter((part) => part !== undefined).join(' ') || 'con cualquier volumen'}: ${names}`,
  partly: (names) => `Sin clasificar por no estar en vigor todo el período: ${names}.`,
  notDerived: (names) => `Falta un precio para estos modelos; introdúzcalo arriba: ${names}.`,
  nothing: 'No hay otros modelos que comparar.',
  hourPrice: 'Precio por hora, si difiere del contrato',
  minutePrice: 'Precio por minuto de gestión, si difiere',
  compare: 'Comparar',
};
