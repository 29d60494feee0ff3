import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A round-robin proxy for TCP in front of the web processes. */
export interface Proxy {
  readonly port: number;
  /** Cuts every connection, and refuses new ones until `restore`. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

/** Opens a proxy; a connection goes to the next port that takes it. */
export async function openProxy(ports: readonly number[]): Promise<Proxy> {
  const open = new Set<Socket>();
  let next = 0;
  let isCut = false;
  const track = (socket: Socket): Socket => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).once('close', () => open.delete(socket));
    return socket;
  };
  const join = (client: Socket, tries: number): void => {
    const port = ports[next++ % ports.length] ?? 0;
    const server = track(connect(port, '127.0.0.1'));
    let reached = false;
    server.once('connect', () => {
      reached = true;
      client.pipe(server).pipe(client);
    });
    server.once('close', () => {
      if (!reached && tries > 1 && !client.destroyed) join(client, tries - 1);
      else client.destroy();
    });
    client.once('close', () => server.destroy());
  };
  const listener: Server = createServer((client) => {
    track(client);
    if (isCut) client.destroy();
    else join(client, ports.length);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const cutAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (listener.address() as AddressInfo).port,
    cut() {
      isCut = true;
      cutAll();
    },
    restore() {
      isCut = false;
    },
    async close() {
      const closed = new Promise((resolve) => listener.close(resolve));
      cutAll();
      await closed;
    },
  };
}
