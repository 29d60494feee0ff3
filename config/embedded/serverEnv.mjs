import { Fault } from './fault.mjs';
import { localUrl } from './ports.mjs';
import { loadSecrets } from './secrets.mjs';

/**
 * The environment of the web and worker processes: what this command was given, completed with the embedded defaults.
 * @param {{ folder: string, address: { host: string, port: number }, publicUrl?: string, mongoUri: string, redisUrl: string }} facts
 */
export function serverEnv({ folder, address, publicUrl = localUrl(address), mongoUri, redisUrl }) {
  return {
    ...process.env,
    ...loadSecrets(folder),
    NODE_ENV: process.env.NODE_ENV || 'development',
    ...(showsDemonstration() ? { DEMO: '1' } : {}),
    HOST: address.host,
    PORT: String(address.port),
    PUBLIC_URL: process.env.PUBLIC_URL || publicUrl,
    MONGODB_URI: mongoUri,
    REDIS_URL: redisUrl,
    ALONGSIDE_DATA: folder,
  };
}

/** Whether made-up people and posts are set up: never for real use, and not where `DEMO=0` says so. */
export function showsDemonstration() {
  const forReal = process.env.NODE_ENV === 'production';
  if (forReal && process.env.DEMO === '1') throw new Fault('DEMO=1 is refused when NODE_ENV=production.');
  return !forReal && process.env.DEMO !== '0';
}

/** Real use needs the address that people see: links in mails and the checks of a request's origin hang on it. */
export function checkPublicUrl() {
  if (process.env.NODE_ENV === 'production' && !process.env.PUBLIC_URL) {
    throw new Fault('NODE_ENV=production needs PUBLIC_URL, the address under which people reach the site.');
  }
}
