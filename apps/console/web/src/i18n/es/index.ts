import type { Messages } from '../en';
import { billing } from './billing';
import { client } from './client';
import { comparison } from './comparison';
import { contract } from './contract';
import { document } from './document';
import { operations } from './operations';
import { terms } from './terms';
import { labels } from './labels';
import { getWording } from '#wording';

export const es: Messages = {
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
  wording: getWording('es'),
  operations,
  client,
  document,
  contract,
  terms,
  comparison,
  billing,
};
