import { measured } from '../basis-texts.js';
import type { Wording } from '../en/index.js';

const contact: Wording['bases']['contact'] = {
  ...{ choice: 'contacto', term: () => 'cada contacto', line: () => 'por contacto', needsSeconds: false },
  unit: 'contact',
};

const agreedTime: Wording['bases']['agreed-time'] = {
  choice: 'contacto, con un tiempo acordado',
  term: (seconds) => `${seconds} s acordados por contacto`,
  line: (seconds) => `tiempo acordado de ${seconds} s cada uno`,
  needsSeconds: true,
  unit: 'minute',
};

export const bases: Wording['bases'] = {
  handle: measured('tiempo de gestión'),
  talk: measured('tiempo de conversación'),
  response: measured('tiempo de respuesta'),
  contact,
  'agreed-time': agreedTime,
};
