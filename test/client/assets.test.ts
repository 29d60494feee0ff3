import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { request } from 'undici';
import { startApp, type TestApp } from '../kit/app.ts';

describe('the scripts and styles of pages', () => {
  let app: TestApp;
  let paths: string[];

  before(async () => {
    app = await startApp();
    const { body } = await request(`${app.url}/`, { headers: { accept: 'text/html' } });
    paths = [...(await body.text()).matchAll(/(?:src|href)="(\/assets\/(?:vendor|base|main)[^"]+\.(?:js|css))"/gu)].map(
      ([, path = '']) => path,
    );
  });
  after(() => app.close());

  async function ask(path: string, accepted: string) {
    const { statusCode, headers, body } = await request(app.url + path, { headers: { 'accept-encoding': accepted } });
    return { statusCode, headers, bytes: Buffer.from(await body.arrayBuffer()) };
  }

  it('come as small as the browser can read them, and are kept for good', async () => {
    expect(paths).to.not.be.empty;
    for (const path of paths) {
      const plain = await ask(path, 'identity');
      const [brotli, gzip] = [await ask(path, 'gzip, deflate, br'), await ask(path, 'gzip')];
      expect(plain.headers['content-encoding']).to.equal(undefined);
      expect(brotli.headers['content-encoding'], path).to.equal('br');
      expect(gzip.headers['content-encoding'], path).to.equal('gzip');
      expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).to.equal(true);
      expect(gunzipSync(gzip.bytes).equals(plain.bytes)).to.equal(true);
      expect(brotli.bytes.length).to.be.below(gzip.bytes.length);
      for (const { headers } of [plain, brotli, gzip]) {
        expect(headers['cache-control']).to.equal('public, max-age=31536000, immutable');
        expect(headers['content-type']).to.match(
          path.endsWith('.js') ? /javascript; charset=utf-8/iu : /css; charset=utf-8/iu,
        );
        expect(headers['vary']).to.match(/accept-encoding/iu);
      }
    }
  });

  it('are not there under a name that no build gave them', async () => {
    for (const path of ['/assets/none.js', '/assets/none.js.br'])
      expect((await ask(path, 'br')).statusCode, path).to.equal(404);
  });
});
