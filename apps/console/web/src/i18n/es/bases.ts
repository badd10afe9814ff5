import { measured } from '../en/bases';
import type { bases as en } from '../en/bases';

const contact: (typeof en)['contact'] = {
  ...{ choice: 'contacto', term: () => 'cada contacto', line: () => 'por contacto', unit: 'contact' },
};

const agreedTime: (typeof en)['agreed-time'] = {
  choice: 'contacto, con un tiempo acordado',
  term: (seconds) => `${seconds} s acordados por contacto`,
  line: (seconds) => `tiempo acordado de ${seconds} s cada uno`,
  unit: 'minute',
};

export const bases: typeof en = {
  handle: measured('tiempo de gestión'),
  talk: measured('tiempo de conversación'),
  response: measured('tiempo de respuesta'),
  contact,
  'agreed-time': agreedTime,
};
