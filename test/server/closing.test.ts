import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { httpLimits } from '../../config/limits.ts';
import { makeAgent } from '../kit/agent.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { makePerson, passphrase, type Person } from '../kit/factories.ts';
import { spawnNode, spawnPart, type Spawned } from '../kit/spawned.ts';

describe('a process that is told to stop', function () {
  this.timeout(60_000);
  let app: TestApp;
  let person: Person;
  const begun: Spawned[] = [];
  before(async () => {
    app = await startApp();
    person = await makePerson(app);
  });
  afterEach(async () => {
    for (const one of begun.splice(0)) {
      one.signal('SIGKILL');
      await one.exited;
    }
  });
  after(() => app.close());

  const start = async (part: 'web' | 'worker') => {
    const spawned = await spawnPart(app, part);
    begun.push(spawned);
    return spawned;
  };
  const body = JSON.stringify({ what: 'other', text: 'The help page has a wrong number on it.' });
  /** A request of which the server has begun to read the body: it says `100 Continue` then. */
  const halfSent = async (url: string): Promise<{ socket: Socket; finish(): Promise<string> }> => {
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()).on('error', () => undefined));
    const head = [
      'POST /api/reports HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Expect: 100-continue',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write(body.slice(0, 10));
    return {
      socket,
      async finish() {
        socket.write(body.slice(10));
        await ended;
        return answer;
      },
    };
  };

  it('answers what it is answering, tells its sockets, takes nothing new, and exits with 0', async () => {
    const web = await start('web');
    const agent = makeAgent(web.url);
    await agent.post('/api/session', { email: person.email, passphrase });
    const live = await agent.live();
    const cut = new Promise((resolve) => live.socket.once('disconnect', resolve));
    const request = await halfSent(web.url);
    web.signal('SIGTERM');
    await web.shows('"closing"');
    const refused = await fetch(`${web.url}/health/live`).then(
      () => 'answered',
      () => 'refused',
    );
    expect(refused).to.equal('refused');
    expect(await request.finish()).to.match(/HTTP\/1\.1 201 /);
    expect(await cut).to.equal('transport close');
    live.close();
    expect(await web.exited, web.output()).to.equal(0);
    expect(web.output()).to.include('"closed"');
  });

  it('waits no longer than it may for a request that does not end', async () => {
    const web = await start('web');
    const { socket } = await halfSent(web.url);
    const cut = new Promise((resolve) => socket.once('close', resolve));
    const asked = performance.now();
    web.signal('SIGINT');
    expect(await web.exited, web.output()).to.equal(0);
    expect(performance.now() - asked).to.be.within(httpLimits.drainMs - 100, httpLimits.closeMs + 500);
    await cut;
  });

  it('stops at once when it is told again', async () => {
    const web = await start('web');
    const { socket } = await halfSent(web.url);
    const asked = performance.now();
    const again = setInterval(() => web.signal('SIGTERM'), 50);
    expect(await web.exited).to.equal(1);
    clearInterval(again);
    socket.destroy();
    expect(performance.now() - asked).to.be.lessThan(httpLimits.drainMs);
    expect(web.output()).to.include('told to stop twice');
  });

  it('is a worker too: closes its queues and exits with 0', async () => {
    const worker = await start('worker');
    worker.signal('SIGTERM');
    expect(await worker.exited, worker.output()).to.equal(0);
    expect(worker.output()).to.include('"closed"');
  });

  it('logs a fault that nobody caught, without its words, and exits with 1', async () => {
    for (const fault of [
      'setImmediate(() => { throw new Error("of \\"somebody\\" at ada@example.org") })',
      'Promise.reject(new Error("of \\"somebody\\" at ada@example.org"))',
    ]) {
      const program = `
        import { runProcess } from './server/kit/runProcess.ts';
        import { createLog } from './server/kit/log.ts';
        await runProcess('part', async () => ({ log: createLog('info', 'part'), close: async () => {} }));
        setInterval(() => {}, 1000);
        ${fault};`;
      const part = spawnNode(['--input-type=module', '-e', program], {});
      begun.push(part);
      expect(await part.exited, part.output()).to.equal(1);
      expect(part.output()).to.include('a fault that nobody caught').and.include('"fatal"');
      expect(part.output()).to.not.include('somebody').and.not.include('ada@');
    }
  });

  it('says in one line why it can’t start, and exits with 1', async () => {
    const program = `
      import { runProcess } from './server/kit/runProcess.ts';
      await runProcess('part', async () => { throw new Error('No database.') });`;
    const part = spawnNode(['--input-type=module', '-e', program], {});
    begun.push(part);
    expect(await part.exited).to.equal(1);
    expect(part.output()).to.include("The part can't start: No database.\n");
  });

  it('answers the sockets’ own requests once, and only them', async () => {
    const web = await start('web');
    const polled = await fetch(`${web.url}/socket.io/?EIO=4&transport=polling`);
    expect(polled.status).to.equal(200);
    expect(await polled.text()).to.match(/^0\{"sid"/);
    expect((await fetch(`${web.url}/health/live`)).status).to.equal(200);
    expect(web.output()).to.not.include('ERR_HTTP_HEADERS_SENT');
  });
});
