import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { CaseRecord } from '../../server/features/cases/case.ts';
import type { PostRow } from '../../server/features/posts/post.ts';
import { bareContext } from '../../server/triage/context.ts';
import { screenWithModels } from '../../server/triage/screenWithModels.ts';
import { beat } from '../../server/health/health.ts';
import { openModels } from '../../workers/model/openModels.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread } from '../kit/factories.ts';

const trained = 'workers/model';
const quiet =
  'Sorted the shed and labelled the keys. The dog goes to Sheila on Friday, she knows his tablets. ' +
  'Dave can have the season ticket, I will not be needing it. You have all been so kind to me.';

describe('The screening’s models', () => {
  let app: TestApp | undefined;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'alongside-models-'));
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
    await rm(folder, { recursive: true });
  });
  const copied = async (...files: string[]): Promise<void> => {
    for (const file of files) await copyFile(path.join(trained, file), path.join(folder, file));
  };
  const start = async (modelDir: string) => {
    app = await startApp({ env: { MODEL_DIR: modelDir } });
    const worker = await app.startWorker();
    await beat(worker.deps);
    const community = await makeCommunity(app);
    const supporter = await makeSupporter(app, community);
    return { app, community, supporter, author: await makeMember(app, community) };
  };
  const degraded = async (own: TestApp): Promise<string[]> => {
    const { body } = await own.agent().get('/health/ready');
    return body.degraded as string[];
  };

  it('put a quiet cry for help at the head of the desk, with the reason in plain words', async () => {
    const { app: own, community, supporter, author } = await start(trained);
    expect(await degraded(own)).to.deep.equal([]);
    const { postId } = await startThread(community, author, { text: quiet });
    await own.until<CaseRecord>('cases', { 'target.id': postId }, () => true);
    const { body } = await supporter.agent.get('/api/cases');
    expect(body.degraded).to.deep.equal([]);
    expect(body.items[0]).to.include({ severity: 'crisis' });
    const { body: view } = await supporter.agent.get(`/api/cases/${body.items[0].id}`);
    const finding = view.findings.find((each: { rule: string }) => each.rule === 'model.suicide');
    expect(finding.why).to.equal('Reads like a farewell, or a plan to end a life.');
    expect(quiet.slice(finding.span.start, finding.span.end).length).to.be.below(quiet.length);
  });

  it('are not used where they were trained for another share of the net', async () => {
    await copied('ngrams.bin', 'net.onnx', 'tokenizer.json', 'tokenizer_config.json');
    const manifest = JSON.parse(await readFile(path.join(trained, 'manifest.json'), 'utf8')) as { training: object };
    const write = (more: object) =>
      writeFile(
        path.join(folder, 'manifest.json'),
        JSON.stringify({ ...manifest, training: { ...manifest.training, ...more } }),
      );
    await write({});
    expect((await openModels(folder, { net: false })).models).to.not.equal(null);
    await write({ netShare: 0.75 });
    const { models, faults } = await openModels(folder, { net: false });
    expect(models).to.equal(null);
    expect(faults).to.have.length(1);
  });

  it('leave an ordinary post alone', async () => {
    const { app: own, community, author } = await start(trained);
    const { postId } = await startThread(community, author, {
      text: 'Biscuits at dialysis today, and a new telly. Bliss.',
    });
    const post = await own.until<PostRow>('posts', { _id: postId }, ({ state }) => state === 'visible');
    expect(post.findings).to.deep.equal([]);
  });

  it('may be missing: the rules go on, health says so, and the desk is told', async () => {
    const { app: own, community, supporter, author } = await start(folder);
    const { postId } = await startThread(community, author, { text: 'I keep thinking about ending it.' });
    const row = await own.until<CaseRecord>('cases', { 'target.id': postId }, () => true);
    expect(row.severity).to.equal('red');
    expect(await degraded(own)).to.deep.equal(['model']);
    expect((await supporter.agent.get('/api/cases')).body.degraded).to.deep.equal(['model']);
  });

  it('are not used when damaged: the n-grams go on without the sentence model', async () => {
    await copied('manifest.json', 'ngrams.bin', 'tokenizer.json', 'tokenizer_config.json');
    await writeFile(path.join(folder, 'net.onnx'), 'not a model');
    const { models, faults } = await openModels(folder);
    expect(models?.net).to.equal(null);
    expect(faults.map(({ message }) => message)).to.deep.equal(['The screening’s sentence model can’t be used']);
    const { faults: none, severity } = await screenWithModels(
      models,
      'I have nothing left to live for',
      bareContext(new Date()),
    );
    expect(none).to.deep.equal([]);
    expect(severity).to.not.equal('green');
  });

  it('are not used when the weights of the n-grams are damaged', async () => {
    await copied('manifest.json', 'net.onnx', 'tokenizer.json', 'tokenizer_config.json');
    await writeFile(path.join(folder, 'ngrams.bin'), 'not weights');
    expect(await openModels(folder)).to.deep.include({ models: null });
  });

  it('leave the word to the n-grams for a text on which the sentence model fails, and tell the log', async () => {
    const { models } = await openModels(trained, { net: false });
    const failing = models && {
      ...models,
      net: { read: () => Promise.reject(new Error('out of memory')), count: () => 0 },
    };
    const screened = await screenWithModels(failing, 'Biscuits at dialysis today.', bareContext(new Date()));
    expect(screened).to.include({ severity: 'green' });
    expect(screened.faults.map(({ check }) => check)).to.deep.equal(['model']);
  });
});
