import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What the test run has set for itself. */
const OWN_TO_TESTS = new Set(['MONGODB_URI', 'REDIS_URL', 'NODE_ENV', 'ALONGSIDE_DATA']);

/** A command under test, as a person in a terminal sees it. */
export interface Command {
  /** Everything on standard output so far. */
  output: () => string;
  /** What is on standard error, in lines. */
  errors: () => string[];
  /** Resolves once the output holds the text; rejects when the command ends before. */
  shows: (text: string) => Promise<void>;
  /** Ctrl-C: the signal reaches the whole foreground group. Gives the milliseconds until the end. */
  interrupt: () => Promise<number>;
  /** Ends the command without giving it a chance to tidy up. */
  kill: () => Promise<number | null>;
  /** The exit code, once it has ended. */
  exited: Promise<number | null>;
}

/** Starts one of the commands' files with a data folder of its own and none of the test run's services. */
export function command(file: string, env: Record<string, string>, args: string[] = []): Command {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_TO_TESTS.has(name)));
  return follow(
    spawn(process.execPath, [join(root, 'config/embedded', file), ...args], {
      cwd: root,
      env: { ...inherited, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function follow(child: ChildProcess): Command {
  const wrote = { out: '', error: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (wrote.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (wrote.error += text));
  const exited = new Promise<number | null>((done) => child.once('close', done));
  const pid = child.pid!;
  return {
    output: () => wrote.out,
    errors: () => wrote.error.split('\n').filter((line) => line !== ''),
    shows: (text) =>
      new Promise((done, fail) => {
        const look = (): void => {
          if (wrote.out.includes(text)) done();
        };
        child.stdout?.on('data', look);
        void exited.then(() => fail(new Error(`ended without "${text}":\n${wrote.out}${wrote.error}`)));
        look();
      }),
    interrupt: async () => {
      const before = performance.now();
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGINT');
      await exited;
      return performance.now() - before;
    },
    kill: () => {
      process.kill(pid, 'SIGKILL');
      return exited;
    },
    exited,
  };
}

/** The processes that a start has noted in its data folder, in the order of their start. */
export function childrenOf(folder: string): number[] {
  const note = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { children: { pid: number }[] };
  return note.children.map(({ pid }) => pid);
}

/** Whether a process exists. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes a port, any when none is given; whoever connects is turned away. */
export function occupy(port = 0): Promise<{ server: Server; port: number }> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy()).once('error', fail);
    server.listen(port, '127.0.0.1', () => done({ server, port: (server.address() as AddressInfo).port }));
  });
}

/** A port that nothing listens on. */
export async function freePort(): Promise<string> {
  const { server, port } = await occupy();
  await new Promise((done) => server.close(done));
  return String(port);
}
