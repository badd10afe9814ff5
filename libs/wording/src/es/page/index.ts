import type { PageTexts } from '../../en/page/index.js';
import { billing } from './billing.js';
import { client } from './client.js';
import { comparison } from './comparison.js';
import { contract } from './contract.js';
import { document } from './document.js';
import { operations } from './operations.js';
import { terms } from './terms.js';
import { labels } from './labels.js';
import { es } from '../index.js';

export const page: PageTexts = {
  login: {
    what: 'Consumo, facturas y su cálculo.',
    key: 'Clave de acceso',
    logIn: 'Entrar',
    logOut: 'Salir',
    where: 'El administrador crea las claves de acceso con: contador keys create',
  },
  navigation: {
    label: 'Páginas',
    operations: 'Operaciones',
    clients: 'Clientes',
    billing: 'Facturación',
    skip: 'Ir al contenido',
    language: 'Idioma',
    theme: 'Apariencia',
    light: 'Clara',
    dark: 'Oscura',
    system: 'Sistema',
  },
  live: { on: 'En directo', off: 'Sin conexión, reconectando' },
  common: {
    loading: 'Cargando …',
    failed: 'La operación ha fallado',
    retry: 'Reintentar',
    notFound: 'Página no encontrada',
    nothing: 'Sin datos',
    asTable: 'Ver como tabla',
    more: 'Mostrar más',
    print: 'Imprimir',
    csv: 'CSV',
  },
  ...labels,
  wording: es,
  operations,
  client,
  document,
  contract,
  terms,
  comparison,
  billing,
};
