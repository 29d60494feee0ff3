import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { words } from './wordsPlugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two documents are built: the application, and the help page, which has to work without any script. */
export default defineConfig({
  root: here('.'),
  plugins: [words(), react()],
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/exit': 'http://127.0.0.1:3000',
      '/socket.io': { target: 'http://127.0.0.1:3000', ws: true },
    },
  },
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    rolldownOptions: { input: { main: here('index.html'), help: here('help.html') } },
  },
});
