import { expect } from 'chai';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makePerson, passphrase } from '../../../kit/factories.ts';

describe('sessions over two web processes', function () {
  this.timeout(20_000);
  let one: TestApp;
  let two: TestApp;
  before(async () => {
    one = await startApp();
    const { mongoDb, redisPrefix, sessionSecret, publicUrl } = one.config;
    two = await startApp({
      env: {
        MONGODB_DB: mongoDb,
        REDIS_PREFIX: redisPrefix,
        SESSION_SECRET: sessionSecret,
        PUBLIC_URL: publicUrl,
      },
    });
  });
  after(async () => {
    await two.close();
    await one.close();
  });

  it('that end in one have ended in the other, with the live connections there', async () => {
    const person = await makePerson(one);
    // Cookies count for a host, whatever its port: the second process gets those of the first.
    const cookie = await person.agent.cookies();
    const there = two.agent();
    const view = async () => (await there.get('/api/session', { cookie })).body as { signedIn: boolean };
    expect((await view()).signedIn).to.equal(true);
    const second = two.agent();
    await second.post('/api/session', { email: person.email, passphrase });
    const { socket } = await second.live();
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    expect((await person.agent.delete('/api/account/sessions')).status).to.equal(200);
    expect((await view()).signedIn).to.equal(false);
    expect((await second.get('/api/session')).body.signedIn).to.equal(false);
    await gone;
  });
});
