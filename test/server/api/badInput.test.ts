import { expect } from 'chai';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import { makeCommunity, makeMember, type Member } from '../../kit/factories.ts';
import { inThread, seenThread } from '../features/posts/posts.world.ts';

describe('the API, given what nobody types', () => {
  let app: TestApp;
  let community: CommunityRow;
  let member: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    member = await makeMember(app, community);
  });
  after(() => app.close());

  const thread = { title: 'Hello', text: 'A quiet day.', topic: 'life' };
  const threads = () => `/api/communities/${community.slug}/threads`;
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  it('refuses deep, huge and foreign values with the name of a fault, and stores nothing', async () => {
    const bodies = [
      `{"title":${nested(20_000)},"text":"x","topic":"life"}`,
      nested(50_000),
      JSON.stringify({ ...thread, title: 1e308 }),
      `{"title":${'9'.repeat(5_000)},"text":"x","topic":"life"}`,
      JSON.stringify({ ...thread, text: { $gt: '' } }),
      JSON.stringify({ ...thread, text: { $where: 'sleep(1000)' } }),
      JSON.stringify({ ...thread, topic: '__proto__' }),
      JSON.stringify({ ...thread, topic: 'constructor' }),
      JSON.stringify({ ...thread, title: 'a\u0000b' }),
      JSON.stringify({ ...thread, contentNotes: Array.from({ length: 1_000 }, () => 'hospital') }),
      'NaN',
      'null',
      '\u0000',
    ];
    const before = await app.deps.db.collection('posts').countDocuments();
    for (const body of bodies) {
      const answer = await member.agent.post(threads(), body);
      expect(answer.status, body.slice(0, 60)).to.be.oneOf([400, 413, 422]);
      expect(answer.body.code).to.be.oneOf(['malformed-body', 'body-too-large', 'invalid-input']);
    }
    for (const query of ['limit=1e308', 'limit=-1', 'limit=NaN', 'limit=9007199254740993', `cursor=${'9'.repeat(201)}`])
      expect((await member.agent.get(`${threads()}?${query}`)).status, query).to.equal(422);
    expect(await app.deps.db.collection('posts').countDocuments()).to.equal(before);
  });

  it('keeps a word of 10,000 characters, and words that turn round, as words that can be read', async () => {
    const words = ['k'.repeat(10_000), '\u202egnorw eht yaw dnuor\u202c and back', 'Z\u0351\u036b\u0343'.repeat(1_000)];
    for (const text of words) {
      const { threadId, postId } = await seenThread(app, community, member, { text });
      expect((await inThread(member, threadId, postId))?.['source']).to.include({ text });
    }
    expect((await member.agent.post(threads(), { ...thread, text: 'k'.repeat(10_001) })).status).to.equal(422);
  });

  /** What a server answers to bytes that no client library would send. */
  const answerTo = async (...bytes: (string | Buffer)[]): Promise<string> => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
    for (const part of bytes) socket.write(part);
    await once(socket, 'close');
    return answer.split('\r\n')[0] ?? '';
  };

  it('refuses letters that are none, too many headers and broken requests, and goes on', async () => {
    const cookie = await member.agent.cookies();
    const body = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from('"}')]);
    const head = (length: number): string =>
      `POST ${threads()} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await answerTo(head(body.length), body)).to.match(/ 4(00|22) /);
    const many = Array.from({ length: 2_000 }, (_, at) => `X-H-${at}: ${'y'.repeat(20)}\r\n`).join('');
    expect(await answerTo(`GET /api/session HTTP/1.1\r\nHost: x\r\n${many}\r\n`)).to.include(' 431 ');
    expect(await answerTo('GET /api/session HTTP/9.9\r\n\r\n')).to.match(/ (400|505) /);
    expect(await answerTo('\u0016\u0003\u0001 not http at all\r\n\r\n')).to.include(' 400 ');
    const two = `POST ${threads()} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await answerTo(two)).to.include(' 400 ');
    expect((await member.agent.get(threads())).status).to.equal(200);
  });
});
