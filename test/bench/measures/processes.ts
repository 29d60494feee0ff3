import { setTimeout as pause } from 'node:timers/promises';
import { startChild, type Child } from '../child.ts';
import { memoryMb } from '../cpu.ts';
import { plainLine, spread, type Line } from '../figures.ts';
import type { FanOut } from '../load/fanOut.load.ts';
import type { Rooms } from '../limits/rooms.limit.ts';
import type { Bench } from '../run.ts';

/** Start to ready, memory at rest and for each socket. Restarts the processes. */
export async function benchProcesses(bench: Bench): Promise<Line[]> {
  const { stack, group } = bench;
  const ready: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    await stack.stopWeb();
    await stack.startWeb();
    ready.push(stack.web().readyMs / 1_000);
  }
  await stack.startWorker();
  await pause(3_000);
  const web = memoryMb(stack.web().pid);
  const worker = memoryMb(stack.worker()?.pid ?? 0);
  await stack.stopWorker();
  const sockets = bench.quick ? 400 : 1_000;
  const rooms = startChild('limits/rooms.limit.ts');
  const cookies = group.members.map((member) => member.cookie);
  try {
    const url = await rooms.ask<string>({ do: 'open' } satisfies Rooms);
    const ours = await perSocketKb(stack.web().pid, {
      do: 'open',
      url: stack.url,
      cookies,
      sockets,
      threadId: group.threadIds[0] ?? '',
    });
    const raw = await perSocketKb(rooms.pid, { do: 'open', url, cookies: [''], sockets, threadId: 'room' });
    return [
      plainLine('start to ready, web', 's', ready, { atMost: 2 }),
      plainLine('memory, web at rest', 'MB', [web], { atMost: 150 }),
      plainLine('memory, worker at rest', 'MB', [worker], { atMost: 150 }, 'rules alone'),
      {
        ...plainLine('memory of a socket', 'kB', [ours], null),
        limit: spread([raw]),
        compared: { how: 'ratio', value: ours / raw },
        aim: '≤ 1.3 × the limit',
        met: ours / raw <= 1.3,
      },
    ];
  } finally {
    await rooms.stop();
  }
}

/** How much a process grows with each socket, in kB: the first hundred pay for what all share. */
async function perSocketKb(pid: number, open: Extract<FanOut, { do: 'open' }>): Promise<number> {
  const load: Child = startChild('load/fanOut.load.ts');
  try {
    await load.ask({ ...open, sockets: 100 });
    const before = memoryMb(pid);
    await load.ask(open);
    return ((memoryMb(pid) - before) * 1_024) / open.sockets;
  } finally {
    await load.stop();
  }
}
