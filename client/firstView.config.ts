import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { words } from './wordsPlugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the server draws a page's first view with: a module for Node with all that it needs, and without the browser's router. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [words(), react()],
  resolve: { alias: [{ find: /^(?:\.\.?\/)+router\.tsx$/u, replacement: here('src/router.static.tsx') }] },
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: { ssr: here('src/firstView.tsx'), outDir: here('../dist/view'), emptyOutDir: true, target: 'node20' },
});
