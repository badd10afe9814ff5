import type { Messages } from '../en';
import { billing } from './billing';
import { client } from './client';
import { compare } from './compare';
import { contract } from './contract';
import { document } from './document';
import { operations } from './operations';
import { server } from './server';
import { terms } from './terms';
import { labels } from './labels';

export const es: Messages = {
  login: {
    what: 'El uso, las facturas y lo que hay detrás.',
    key: 'Clave de acceso',
    logIn: 'Entrar',
    logOut: 'Salir',
    where: 'Quien opera contador crea una clave con: contador keys create',
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
    system: 'La del sistema',
  },
  live: { on: 'En directo', off: 'Conexión perdida, reintentando' },
  common: {
    loading: 'Cargando …',
    failed: 'No ha funcionado',
    retry: 'Reintentar',
    notFound: 'No existe esa página',
    nothing: 'Aún no hay nada',
    asTable: 'Como tabla',
    more: 'Mostrar más',
    print: 'Imprimir',
    csv: 'CSV',
  },
  ...labels,
  operations,
  client,
  document,
  contract,
  terms,
  server,
  compare,
  billing,
};
