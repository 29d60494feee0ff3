import { shortenTimes } from './times.ts';

// The web or worker process, as the product has it, with the suite's times, its crash point and its bad checks: they must be in
// place before the product's own files read them.
shortenTimes();
await import('./runPart.ts');
