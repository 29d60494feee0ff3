import { expect } from 'chai';
import type { Screening, Severity } from '../../../../server/contract/screening.ts';
import { sweepCases } from '../../../../server/features/cases/sweepCases.ts';
import { sendNotice } from '../../../../server/features/notices/sendNotice.ts';
import { editOpenUntil } from '../../../../server/features/posts/posts.policy.ts';
import { isSeen, type PostRow } from '../../../../server/features/posts/post.ts';
import { screenPost } from '../../../../server/features/screening/screenPost.ts';
import { settleScreening } from '../../../../server/features/screening/settleScreening.ts';
import { sweepScreening } from '../../../../server/features/screening/sweepScreening.ts';
import { verdictOf } from '../../../../server/features/screening/verdict.rules.ts';
import { newId } from '../../../../server/kit/ids.ts';
import { giveUpScreening } from '../../../../workers/screenPost.ts';
import { refusal } from './cases.world.ts';
import { expectDecided } from './stateMachine.promises.ts';
import {
  desk,
  done,
  isRunning,
  load,
  madeUp,
  personOf,
  pick,
  say,
  take,
  unchanged,
  whyNotTake,
  type By,
  type Stage,
  type Stored,
  type Words,
} from './stateMachine.world.ts';

/** One thing that somebody does, or that happens. Numbers pick one of what there is to do it with. */
export type Move =
  | { readonly do: 'start'; readonly by: number; readonly words: Words; readonly read: boolean }
  | {
      readonly do: 'reply';
      readonly by: number;
      readonly n: number;
      readonly words: Words;
      readonly read: boolean;
      readonly quote: boolean;
    }
  | { readonly do: 'edit'; readonly n: number; readonly words: Words; readonly read: boolean; readonly stale: boolean }
  | { readonly do: 'withdraw'; readonly n: number }
  | { readonly do: 'screen'; readonly n: number }
  | {
      readonly do: 'settle';
      readonly n: number;
      readonly severity: Severity;
      readonly state: Screening['contentState'];
    }
  | { readonly do: 'give up'; readonly n: number; readonly stalled: boolean }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'deliver' }
  | { readonly do: 'report'; readonly by: number; readonly n: number; readonly danger: boolean }
  | { readonly do: 'appeal'; readonly n: number; readonly danger: boolean }
  | { readonly do: 'answer'; readonly n: number; readonly danger: boolean }
  | { readonly do: 'claim' | 'release'; readonly by: number; readonly n: number }
  | Deciding
  | { readonly do: 'rivals'; readonly by: number; readonly n: number }
  | { readonly do: 'both'; readonly first: Move; readonly second: Move };

/** A decision, from the claim on; `slip` is what is named wrongly in it, or that it or the claim is sent twice at once. */
interface Deciding {
  readonly do: 'decide';
  readonly by: number;
  readonly n: number;
  readonly choice: number;
  readonly reason: number;
  readonly slip: 'none' | 'revision' | 'claim' | 'twice' | 'again';
}

const dangerous = 'I have enough tablets saved and tonight is the night I end my life.';

/** Plays a move; answers whose doing it was, or nothing where there was nothing to do it with. */
export async function play(stage: Stage, move: Move): Promise<readonly By[]> {
  const { world, before } = stage;
  const { app, people } = world;
  switch (move.do) {
    case 'start':
    case 'reply':
      return write(stage, move);
    case 'edit':
      return edit(stage, move);
    case 'withdraw': {
      const post = pick(ownedPosts(before), move.n);
      if (post === undefined) return [];
      const answer = await personOf(world, post.authorAccountId).agent.delete(`/api/posts/${post._id}`);
      if (stage.alone) expect(answer.status).to.equal(200);
      return done(answer, 'author');
    }
    case 'screen':
    case 'settle':
    case 'give up':
      return readByMachine(stage, move);
    case 'wait':
      app.clock.advance(move.ms);
      await sweepScreening(app.deps);
      await sweepCases(app.deps);
      return ['clock'];
    case 'deliver':
      for (const notice of before.notices) await sendNotice(app.deps, { noticeId: notice._id });
      await sweepCases(app.deps);
      expect((await load(world)).cases.map(({ state }) => state)).to.not.include('decided');
      return ['clock'];
    case 'report': {
      const by = pick([people.cat, people.ann, people.neo, people.sid], move.by);
      const post = pick(
        before.posts.filter(({ state, authorAccountId }) => isSeen(state) && authorAccountId !== by?.accountId),
        move.n,
      );
      if (post === undefined || by === undefined) return [];
      const report = { reason: move.danger ? 'danger' : 'unkind', note: '' };
      const answer = await by.agent.post(`/api/posts/${post._id}/reports`, report);
      if (stage.alone) expect(answer.status).to.equal(201);
      return done(answer, 'member');
    }
    case 'appeal':
      return appeal(stage, move);
    case 'answer': {
      const row = pick(
        before.cases.filter(({ claim }) => claim !== null && claim.expiresAt > before.now),
        move.n,
      );
      if (row?.claim === null || row === undefined) return [];
      const path = `/api/cases/${row._id}/messages`;
      done(await personOf(world, row.claim.by).agent.post(path, { text: 'How are you just now?' }), 'staff');
      const text = move.danger ? dangerous : 'I am well, thank you.';
      const answer = await personOf(world, row.subjectAccountId ?? '').agent.post(path, { text });
      return done(answer, 'member');
    }
    case 'claim':
      return (await take(stage, move)) === undefined ? [] : ['staff'];
    case 'release': {
      const row = pick(before.cases.filter(isRunning), move.n);
      const by = desk(world, move.by);
      if (row === undefined) return [];
      const answer = await by.agent.delete(`/api/cases/${row._id}/claim`);
      const claim = (await load(world)).cases.find(({ _id }) => _id === row._id)?.claim;
      const left = row.claim?.by === by.accountId ? null : row.claim;
      if (stage.alone) expect(claim, 'given back by its holder alone').to.deep.equal(left);
      return done(answer, 'staff');
    }
    case 'decide':
      return decide(stage, move);
    case 'rivals': {
      const row = pick(
        before.cases.filter(({ state }) => state === 'open' || state === 'escalated'),
        move.n,
      );
      if (row === undefined) return [];
      const four = [0, 1, 2, 3].map((n) => desk(world, move.by + n));
      const answers = await Promise.all(four.map(({ agent }) => agent.post(`/api/cases/${row._id}/claim`)));
      for (const answer of answers) done(answer, 'staff');
      const won = answers.filter(({ status }) => status === 200);
      const could = four.some((one) => whyNotTake(world, before, row, one) === null);
      expect(won, 'one of those who take a case at once has it').to.have.length(could ? 1 : 0);
      return ['staff'];
    }
    case 'both': {
      const two = { ...stage, alone: false };
      return (await Promise.all([play(two, move.first), play(two, move.second)])).flat();
    }
  }
}

const ownedPosts = ({ posts }: Stored): PostRow[] => posts.filter(({ state }) => state !== 'withdrawn');

async function write(stage: Stage, move: Extract<Move, { do: 'start' | 'reply' }>): Promise<readonly By[]> {
  const { world, before } = stage;
  const { ann, neo, sue } = world.people;
  const { agent } = pick([ann, neo, sue], move.by) ?? ann;
  const listed = before.threads.filter((one) => one.listed);
  const thread = move.do === 'reply' ? pick(listed, move.n) : null;
  if (thread === undefined) return [];
  const { text, mark } = say(world, move.words);
  const within = before.posts.filter(({ threadId, state }) => threadId === thread?._id && isSeen(state));
  const quoteOf = move.do === 'reply' && move.quote ? (pick(within, move.n)?._id ?? null) : null;
  const title = say(world, 'calm');
  const answer =
    thread === null
      ? await agent.post(`/api/communities/${world.community.slug}/threads`, { title: title.text, text, topic: 'life' })
      : await agent.post(`/api/threads/${thread._id}/posts`, { text, quoteOf });
  if (stage.alone) expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
  if (answer.status !== 202) return done(answer, 'author');
  const post = thread === null ? answer.body.post : answer.body;
  expect(post.state, 'nobody sees it before it was screened').to.equal('screening');
  world.marks.set(mark, { postId: post.id, revision: 1 });
  if (thread === null) world.marks.set(title.mark, { postId: post.id, revision: 'title' });
  if (move.words.startsWith('crisis')) expect(post.notice, 'help at once').to.include({ crisis: true });
  if (!move.read) return ['author'];
  await screenPost(world.app.deps, post.id);
  return ['author', 'machine'];
}

async function edit(stage: Stage, move: Extract<Move, { do: 'edit' }>): Promise<readonly By[]> {
  const { world, before } = stage;
  const post = pick(ownedPosts(before), move.n);
  if (post === undefined) return [];
  const { text, mark } = say(world, move.words);
  const revision = post.latest.revision + (move.stale ? 1 : 0);
  const answer = await personOf(world, post.authorAccountId).agent.patch(`/api/posts/${post._id}`, { revision, text });
  if (answer.status === 202) world.marks.set(mark, { postId: post._id, revision: answer.body.source.revision });
  if (stage.alone) {
    const open = editOpenUntil(post, post.authorAccountId, before.now) !== undefined;
    expect(answer.status, JSON.stringify(answer.body)).to.equal(!open ? 403 : move.stale ? 409 : 202);
  }
  if (!move.read) return done(answer, 'author');
  await screenPost(world.app.deps, post._id);
  return [...done(answer, 'author'), 'machine'];
}

async function readByMachine(
  { world, before }: Stage,
  move: Extract<Move, { do: 'screen' | 'settle' | 'give up' }>,
): Promise<readonly By[]> {
  const { deps } = world.app;
  const post = pick(
    before.posts.filter(({ waitingSince }) => waitingSince !== null),
    move.n,
  );
  if (post === undefined) return [];
  if (move.do === 'screen') await screenPost(deps, post._id);
  else if (move.do === 'give up')
    await giveUpScreening(deps, { kind: 'post', id: post._id, revision: post.latest.revision }, move.stalled);
  else {
    const screening = madeUp(move.severity, move.state);
    const newcomer = post.authorAccountId === world.people.neo.accountId && !post.counted;
    const verdict = verdictOf(screening, newcomer);
    await settleScreening(deps, { post, community: world.community, screening, verdict, help: [], now: before.now });
  }
  return ['machine'];
}

async function appeal(stage: Stage, move: Extract<Move, { do: 'appeal' }>): Promise<readonly By[]> {
  const { world, before } = stage;
  const adverse = before.decisions.filter(({ action }) => action === 'remove' || action === 'hide-for-edit');
  const decision = pick([...adverse, ...adverse, ...before.decisions], move.n);
  if (decision === undefined) return [];
  const { agent } = personOf(world, decision.subjectAccountId ?? '');
  const offered = before.notices.some(({ decisionId, canAppeal }) => decisionId === decision._id && canAppeal);
  const text = move.danger ? dangerous : 'Please look again.';
  const answer = await agent.post(`/api/decisions/${decision._id}/appeal`, { text });
  if (stage.alone && offered) {
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    const row = (await load(world)).cases.find(({ _id }) => _id === decision.caseId);
    expect(isRunning(row) && row.forLeads, 'a lead has it to look at').to.equal(true);
    expect(row?.notBy, 'another than decided it').to.include(decision.by);
  }
  if (stage.alone && !adverse.includes(decision)) expect(answer.status).to.equal(409);
  return done(answer, 'member');
}

async function decide(stage: Stage, move: Deciding): Promise<readonly By[]> {
  const { world } = stage;
  const taken = await take(stage, move);
  if (taken === undefined) return [];
  const { row, by } = taken;
  const path = `/api/cases/${row._id}`;
  const view = await by.agent.get(path);
  const offer = pick<{ action: string; reasons: string[] }>(view.body.offers ?? [], move.choice);
  if (taken.claimId === null || offer === undefined) return ['staff'];
  const read = await load(world);
  const { slip } = move;
  const body = {
    action: offer.action,
    reason: pick(offer.reasons, move.reason),
    note: move.reason % 2 === 0 ? '' : 'A word with it.',
    revision: Number(view.body.revision) + (slip === 'revision' ? 1 : 0),
    claimId: slip === 'claim' ? newId() : taken.claimId,
  };
  const send = () => by.agent.post(`${path}/decisions`, body);
  const also = slip === 'twice' ? [send()] : slip === 'again' ? [by.agent.post(`${path}/claim`)] : [];
  const answers = await Promise.all([send(), ...also]);
  for (const answer of answers) done(answer, 'staff');
  if (!stage.alone || slip === 'again') return ['staff'];
  const after = await load(world);
  const won = answers.filter(({ status }) => status === 201);
  if (slip === 'revision' || slip === 'claim') {
    expect(refusal(answers[0])).to.deep.equal([409, slip === 'claim' ? 'claim-lost' : 'stale-revision']);
    if (slip === 'revision') expect(answers[0].body.revision, 'with the difference').to.equal(view.body.revision);
    unchanged(read, after);
    return ['staff'];
  }
  expect(won, JSON.stringify(answers.map((one) => one.body as unknown))).to.have.length(1);
  expectDecided(read, after, { caseId: row._id, by: by.accountId, body, decisionId: won[0]?.body.decisionId });
  const second = after.cases.find(({ _id }) => _id === row._id)?.causes.includes('second-check');
  if (second === true && !row.causes.includes('second-check')) {
    const again = await by.agent.post(`${path}/claim`);
    // To an organisation admin a case without an appeal is not there.
    const refused = by === world.people.boss ? [404, 'not-found'] : [403, 'same-decider'];
    expect(refusal(again), 'a second person checks').to.deep.equal(refused);
  }
  return ['staff'];
}
