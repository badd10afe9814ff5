import { defaultClientConditions, defineConfig } from 'vite';

/** For the page's development server, `npx vite apps/console/web`: the console whose API it proxies. */
const API = process.env.CONTADOR_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  // The libraries' sources, as in tsconfig.json
  resolve: { conditions: ['contador-source', ...defaultClientConditions] },
  build: {
    outDir: '../../../dist/apps/console/web',
    emptyOutDir: true,
    target: 'es2022',
    // The page's content security policy allows files of its own origin only
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/v1': API, '/health': API } },
});
