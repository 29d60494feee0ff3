import type { z } from 'zod';
import type { Conversation } from '../../contract/cases.ts';
import type { CaseId, MessageId, PostId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { bareContext } from '../../triage/context.ts';
import { screenText } from '../../triage/screenText.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { addNotice } from '../notices/addNotice.ts';
import { announceNotice } from '../notices/announceNotice.ts';
import type { NoticeRow } from '../notices/notice.ts';
import { postById } from '../posts/readPosts.ts';
import { accessCase, accountOf, requireClaim, staffName } from './accessCase.ts';
import { announceCase } from './announceCase.ts';
import type { CaseRecord } from './case.ts';
import { isActive } from './cases.rules.ts';
import { findCase } from './cases.store.ts';
import { renewIfMine } from './claimCase.ts';
import { findMessages, insertMessage, type MessageRow } from './decisions.store.ts';
import { openCase } from './openCase.ts';

interface Writing {
  readonly id: CaseId;
  readonly text: string;
  readonly idempotencyKey: string | null;
}

/**
 * What the supporter and the author have written to each other. A look by staff is written to the log. Raises `not-found` for
 * everyone else.
 */
export async function readConversation(deps: Deps, actor: Actor, id: CaseId): Promise<z.infer<typeof Conversation>> {
  const row = found(await findCase(deps.db, id));
  const asAuthor = row.subjectAccountId !== null && row.subjectAccountId === actor.accountId;
  if (!asAuthor) await noteLook(deps, actor, await accessCase(deps, actor, id));
  const messages = await findMessages(deps.db, id);
  if (asAuthor && messages.length === 0) refuse('not-found');
  return {
    caseId: id,
    postId: row.target.kind === 'post' ? (row.target.id as PostId) : null,
    messages: messages.map(({ _id, from, name, text, at }) => ({ id: _id, from, name, text, at: at.toISOString() })),
    canWrite: isActive(row) && (asAuthor || row.claim?.by === actor.accountId),
  };
}

function noteLook(deps: Deps, actor: Actor, row: CaseRecord): Promise<void> {
  return writeAudit(deps.db, null, {
    at: deps.clock.now(),
    by: accountOf(actor),
    byName: staffName(actor, row),
    verb: 'case-read',
    communityId: row.communityId,
    target: `case ${row._id}`,
    detail: { severity: row.severity },
  });
}

/**
 * Writes to the other side of a case before anything is decided: the supporter who holds it to the author, who can answer.
 * Raises `not-found`, `claim-lost`, `case-decided`.
 */
export async function writeMessage(deps: Deps, actor: Actor, input: Writing): Promise<void> {
  const row = found(await findCase(deps.db, input.id));
  if (row.subjectAccountId !== null && row.subjectAccountId === actor.accountId) await writeAsAuthor(deps, row, input);
  else await writeAsSupporter(deps, actor, input);
}

async function writeAsSupporter(deps: Deps, actor: Actor, input: Writing): Promise<void> {
  const row = await accessCase(deps, actor, input.id);
  const now = deps.clock.now();
  if (!isActive(row)) refuse('case-decided');
  const claim = requireClaim(row, actor, null, now);
  const { subjectAccountId } = row;
  if (subjectAccountId === null || row.target.kind !== 'post') refuse('action-not-offered');
  const post = await postById(deps.db, row.target.id as PostId);
  const message = messageOf(input, { from: 'supporter', by: claim.by, name: claim.byName, at: now });
  const notice = await storeOnce(deps, message, (tx) =>
    addNotice(deps.db, tx, {
      accountId: subjectAccountId,
      kind: 'case-message',
      communityId: row.communityId,
      threadId: post?.threadId ?? null,
      postId: post?._id ?? null,
      caseId: row._id,
      action: null,
      reason: null,
      note: input.text,
      help: [],
      decisionId: null,
      canAppeal: false,
      at: now,
      key: `message-${message._id}`,
    }),
  );
  if (notice !== null) await announceNotice(deps, notice);
  await announceCase(deps, await renewIfMine(deps, actor, row));
}

async function writeAsAuthor(deps: Deps, row: CaseRecord, input: Writing): Promise<void> {
  const now = deps.clock.now();
  const before = await findMessages(deps.db, row._id);
  if (before.length === 0 || row.subjectAccountId === null) refuse('not-found');
  if (!isActive(row)) refuse('case-decided');
  const by = row.subjectAccountId;
  const name = before.find((message) => message.from === 'author')?.name ?? (await authorName(deps, row));
  const screened = screenText(input.text, bareContext(now, 'general', 'report'));
  const danger = screened.severity === 'crisis' || screened.severity === 'red' ? screened : null;
  let changed = row;
  await storeOnce(deps, messageOf(input, { from: 'author', by, name, at: now }), async (tx) => {
    if (danger === null) return null;
    const joined = await openCase(deps.db, tx, {
      target: row.target,
      communityId: row.communityId,
      subjectAccountId: by,
      subjectMembershipId: row.subjectMembershipId,
      cause: 'danger-to-writer',
      headline: danger.categories[0] ?? 'danger-to-writer',
      severity: danger.severity,
      revision: row.revision,
      findings: [],
      helpShown: [],
      at: now,
    });
    changed = joined.row;
    return null;
  });
  await announceCase(deps, changed);
}

async function authorName(deps: Deps, row: CaseRecord): Promise<string> {
  const post = row.target.kind === 'post' ? await postById(deps.db, row.target.id as PostId) : null;
  return post?.authorName ?? 'The author';
}

function messageOf(input: Writing, from: Pick<MessageRow, 'from' | 'by' | 'name' | 'at'>): MessageRow {
  return {
    _id: newId<MessageId>(),
    caseId: input.id,
    ...from,
    text: input.text,
    ...(input.idempotencyKey === null ? {} : { idempotencyKey: input.idempotencyKey }),
  };
}

/** Stores a message with what belongs to it; one that was sent before is left as it is. */
async function storeOnce(
  deps: Deps,
  message: MessageRow,
  alongside: (tx: Parameters<typeof insertMessage>[2]) => Promise<NoticeRow | null>,
): Promise<NoticeRow | null> {
  try {
    return await inTransaction(deps.db, async (tx) => {
      await insertMessage(deps.db, message, tx);
      return alongside(tx);
    });
  } catch (error) {
    if (isDuplicate(error, 'message-sent-once')) return null;
    throw error;
  }
}
