import { connect, createServer } from 'node:net';
import { Fault } from './fault.mjs';

/** Tries to listen; gives the port, or throws the system's error. */
function tryPort(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** A port on 127.0.0.1: the wished one if it is free, otherwise any. */
export async function freePort(wished = 0) {
  try {
    return await tryPort('127.0.0.1', wished);
  } catch {
    return tryPort('127.0.0.1', 0);
  }
}

/** Reads `PORT` and `HOST`, and makes sure that the web can listen there. */
export async function webAddress() {
  const text = process.env.PORT || '3000';
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port < 1 || port > 65_535)
    throw new Fault(`PORT is "${text}", not a number from 1 to 65535.`);
  try {
    await tryPort(host, port);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new Fault(
        `Port ${port} on ${host} is already in use. Choose another, for example PORT=${port + 1} npm start.`,
      );
    }
    throw new Fault(`Can't listen on ${host}, port ${port} (${error.code}). Choose others with HOST and PORT.`);
  }
  return { host, port };
}

/** The address under which this machine reaches the web itself. */
export function localUrl({ host, port }) {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** Whether something accepts connections on a port of 127.0.0.1. */
export function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
