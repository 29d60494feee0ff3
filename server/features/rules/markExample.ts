import type { PostId } from '../../contract/ids.ts';
import type { MarkExample } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import type { Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { announceCase } from '../cases/announceCase.ts';
import type { CaseRecord } from '../cases/case.ts';
import { trainingLapsed } from '../cases/cases.policy.ts';
import { isActive, rankOf } from '../cases/cases.rules.ts';
import { openCase } from '../cases/openCase.ts';
import { caseOf } from '../cases/readCases.ts';
import { isDecidedFrom } from '../cases/readDecisions.ts';
import { communityById } from '../communities/accessCommunity.ts';
import { canWork, type Actor } from '../memberships/actor.ts';
import { screenedText, type PostRow } from '../posts/post.ts';
import { postById } from '../posts/readPosts.ts';
import { staffOf } from './accessRules.ts';
import { putExample } from './examples.store.ts';
import { keepsWords } from './houseRules.store.ts';
import type { ExampleRow, StaffName } from './rules.ts';

/**
 * Keeps what staff say that screening should have made of a revision, in place of what they said of it before; with a copy of the words
 * only where the lead allows it. What was missed also becomes a case, or makes one more urgent, where nobody has decided on it. Raises
 * `not-found`, `training-lapsed`, `own-content`, `stale-revision`.
 */
export async function markExample(
  deps: Deps,
  actor: Actor,
  input: { readonly id: PostId; readonly body: MarkExample },
): Promise<void> {
  const opened = await inTransaction(deps.db, async (tx) => {
    const post = await accessMarkable(deps, actor, { ...input, tx });
    const by = staffOf(actor, { _id: post.communityId });
    await putExample(deps.db, await exampleOf(deps, tx, { post, body: input.body, by }), tx);
    await writeAudit(deps.db, tx, {
      at: deps.clock.now(),
      by: by.account,
      byName: by.name,
      verb: 'example-marked',
      communityId: post.communityId,
      target: `post ${post._id}`,
      detail: { kind: input.body.kind, severity: input.body.severity, revision: input.body.revision },
    });
    return input.body.kind === 'missed' ? openMissed(deps, tx, post, input.body) : null;
  });
  if (opened !== null) await announceCase(deps, opened);
}

async function accessMarkable(
  deps: Deps,
  actor: Actor,
  { id, body, tx }: { readonly id: PostId; readonly body: MarkExample; readonly tx: Tx },
): Promise<PostRow> {
  const post = found(await postById(deps.db, id, tx));
  const now = deps.clock.now();
  if (!canWork(actor, post.communityId, now)) {
    return refuse(trainingLapsed(actor, post, now) ? 'training-lapsed' : 'not-found');
  }
  if (post.state === 'withdrawn') refuse('not-found');
  if (post.authorAccountId === actor.accountId) refuse('own-content');
  if (post.latest.revision !== body.revision) {
    refuse('stale-revision', { extra: { revision: post.latest.revision } });
  }
  return post;
}

async function exampleOf(
  deps: Deps,
  tx: Tx,
  { post, body, by }: { readonly post: PostRow; readonly body: MarkExample; readonly by: StaffName },
): Promise<ExampleRow> {
  const [community, keeps] = [
    await communityById(deps, post.communityId),
    await keepsWords(deps.db, post.communityId, tx),
  ];
  return {
    _id: newId(),
    communityId: post.communityId,
    postId: post._id,
    threadId: post.threadId,
    revision: body.revision,
    kind: body.kind,
    severity: body.severity,
    categories: body.categories,
    note: body.note,
    findings: post.findings.map(({ rule, version, category, severity, state, span }) => ({
      rule,
      version,
      category,
      severity,
      state,
      span,
    })),
    text: keeps ? screenedText(post.latest) : null,
    condition: community.condition,
    subjectAccountId: post.authorAccountId,
    by,
    at: deps.clock.now(),
  };
}

/** Asks for a person's look at what was missed: opens a case, raises the one that runs lower, or opens again what was not about these words. */
async function openMissed(deps: Deps, tx: Tx, post: PostRow, body: MarkExample): Promise<CaseRecord | null> {
  const target = { kind: 'post', id: post._id } as const;
  const known = await caseOf(deps.db, target, tx);
  if (known !== null && (await isLookedAt(deps, tx, known, body))) return null;
  const { row } = await openCase(deps.db, tx, {
    target,
    communityId: post.communityId,
    subjectAccountId: post.authorAccountId,
    subjectMembershipId: post.authorMembershipId,
    cause: 'screening',
    headline: body.categories[0] ?? 'none',
    severity: body.severity,
    revision: post.latest.revision,
    findings: [],
    helpShown: post.help,
    at: deps.clock.now(),
  });
  return row;
}

/** Whether a person looks as soon as is asked, or has decided about this very revision. What the service closed was seen by nobody. */
async function isLookedAt(deps: Deps, tx: Tx, known: CaseRecord, body: MarkExample): Promise<boolean> {
  if (isActive(known)) return rankOf(known.severity) >= rankOf(body.severity);
  return isDecidedFrom(deps.db, known._id, body.revision, tx);
}
