import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import { answerParent } from '../child.ts';
import { listen } from './serve.ts';

/** The limit of fan-out: a raw Socket.IO room and a payload of the same size. */
export type Rooms =
  | { readonly do: 'open' }
  | { readonly do: 'emit'; readonly events: number; readonly perSecond: number; readonly payload: object };

let io: Server | null = null;
let sent = 0;

answerParent<Rooms>(async (ask) => {
  if (ask.do === 'open') {
    const http = createServer();
    io = new Server(http, { serveClient: false });
    io.on('connection', (socket) => {
      socket.on('thread:watch', (id: string, answer: (result: { ok: boolean }) => void) => {
        void socket.join(id);
        answer({ ok: true });
      });
    });
    return listen(http);
  }
  for (let nth = 0; nth < ask.events; nth += 1) {
    sent += 1;
    io?.to('room').emit('post:visible', { ...ask.payload, id: String(sent) });
    await pause(1_000 / ask.perSecond);
  }
  return null;
});
