import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { listKeptFiles } from '../scripts/kept-files.ts';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Static files that open from any folder of any web server. */
export default defineConfig({
  root: place('.'),
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: [
      { find: 'hysnappy', replacement: place('readers/parquet/snappy.ts') },
      { find: /^.*\/loops\/usual\.ts$/, replacement: place('worker/interpreted.ts') },
    ],
  },
  worker: { format: 'es' },
  plugins: [listKeptFiles()],
  build: {
    outDir: '../dist/playground',
    emptyOutDir: true,
    manifest: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: { index: place('index.html'), 'service-worker': place('offline/service-worker.ts') },
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
});
