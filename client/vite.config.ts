import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { words } from './wordsPlugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const BASE_PARTS = [
  'Avatar',
  'Badge',
  'Brand',
  'Button',
  'Footer',
  'Header',
  'Icon',
  'Loaded',
  'Notice',
  'OfflineNotice',
  'PageTitle',
  'Safety',
  'Shell',
  'Skeleton',
  'Time',
  'Toast',
].join('|');
const VENDORS =
  /node_modules\/(?:react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|@lingui)\/|preload-helper/u;
const BASE = new RegExp(
  `client/src/(?:api|fetchedPart|firstAnswers|session|drafts|live|router|useResource|useSubmit|words/[wW]ords|words/en-GB/shell|features/errors|ui/(?:${BASE_PARTS}))`,
  'u',
);

// What talk, forms and cases have in common. Each of these by itself is smaller than the headers that it would come with.
const SHARED =
  /client\/src\/(?:features\/posts\/(?:Composer|NotesChoice|PostMeta|WordsField|[a-z]\w*|[a-z]+\.rules)\.|ui\/(?:CrisisNotice|Details|ErrorSummary|Field|HelpLines|Markdown|Pager)\.|words\/en-GB\/posts)/u;

/** Two documents are built: the application, and the help page, which has to work without any script. */
export default defineConfig({
  root: here('.'),
  plugins: [words(), react()],
  // React has had this hook since 18: what wouter brings for older ones stays out.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
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
    // Browsers that do not know module preloading load modules all the same; the help page stays free of shared code.
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: { main: here('index.html'), help: here('help.html') },
      // Three files that most pages need, instead of fifty small ones: they compress better together, and vendors keep
      // their address from one release to the next.
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: VENDORS, priority: 2 },
            { name: 'base', test: BASE, priority: 1 },
            { name: 'shared', test: SHARED },
          ],
        },
      },
    },
  },
});
