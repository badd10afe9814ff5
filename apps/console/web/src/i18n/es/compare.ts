import type { Messages } from '../en';

export const compare: Messages['compare'] = {
  title: 'Lo que habrían costado otros modelos',
  choices: { present: 'el contrato firmado', 'draft-1': 'el borrador' },
  terms: 'Condiciones',
  net: 'Neto',
  difference: 'Diferencia',
  perContact: 'Por contacto',
  perMinute: 'Por minuto de gestión',
  volume: (contacts, minutes) => `Para ${contacts} contactos atendidos en ${minutes} minutos`,
  atVolume: 'Volumen',
  timesVolume: (factor, contacts) => `× ${factor}, ${contacts} contactos`,
  costOverVolume: 'Coste neto según el volumen; las horas del equipo no cambian',
  upTo: (factor, contacts) => `hasta ${factor} veces el volumen (${contacts} contactos)`,
  from: (factor, contacts) => `desde ${factor} veces el volumen (${contacts} contactos)`,
  cheapest: (names, from, to) =>
    `Lo más barato ${[from, to].filter((part) => part !== undefined).join(' ') || 'con cualquier volumen'}: ${names}`,
  partly: (names) => `No está en vigor todo el período, y no se ordena: ${names}.`,
  notDerived: (names) => `No hay precio del que derivarlos; dé uno arriba: ${names}.`,
  nothing: 'No hay con qué comparar.',
  hourPrice: 'Precio de la hora, si es otro que el del contrato',
  minutePrice: 'Precio del minuto de gestión, si es otro',
  compare: 'Comparar',
};
