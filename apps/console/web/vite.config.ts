import { defineConfig } from 'vite';

/** The page's own server for working on it: `npx vite apps/console/web`; the API is that of a console beside it. */
const API = process.env.CONTADOR_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../../dist/apps/console/web',
    emptyOutDir: true,
    target: 'es2022',
    // The page's content security policy allows files of its own origin only
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/v1': API, '/health': API } },
});
