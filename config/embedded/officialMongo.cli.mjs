import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js';

// Its own process: see officialMongo.mjs.
try {
  await MongoBinary.getPath({ downloadDir: process.argv[2] });
  process.exit(0);
} catch (error) {
  process.stdout.write(`alongside:   ${String(error.message).split('\n')[0]}\n`);
  process.exit(1);
}
