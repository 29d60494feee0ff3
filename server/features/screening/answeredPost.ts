import { postLimits } from '../../../config/limits.ts';
import type { Finding } from '../../contract/screening.ts';
import type { Db } from '../../kit/db.ts';
import { findWorry } from '../../triage/findWorry.ts';
import type { PostRow } from '../posts/post.ts';
import { postById, postsAround } from '../posts/readPosts.ts';

/** A reply whose writer fears for somebody, and the post that it answers. */
export interface Worry {
  readonly answered: PostRow;
  /** What shows the fear; it names the reply. */
  readonly finding: Finding;
}

/**
 * Reads a reply for fear for the person it answers: null where there is none, or nobody to fear for. It answers what it
 * quotes; else the latest post before it of whoever it names; else the latest one of somebody else that is no such reply itself.
 */
export async function findWorriedReply(db: Db, reply: PostRow): Promise<Worry | null> {
  if (reply.kind !== 'reply') return null;
  const found = findWorry(reply.latest.text);
  if (found === null) return null;
  const answered = await answeredBy(db, reply);
  if (answered === null) return null;
  return { answered, finding: { ...found, span: { start: 0, end: 0 }, reply: reply._id } };
}

async function answeredBy(db: Db, reply: PostRow): Promise<PostRow | null> {
  const isOther = (post: PostRow): boolean =>
    post.authorAccountId !== reply.authorAccountId && post.authorMembershipId !== null;
  const quoted = reply.quoteOf === null ? null : await postById(db, reply.quoteOf);
  if (quoted !== null && isOther(quoted)) return quoted;
  const { before } = await postsAround(db, reply, postLimits.answeredPosts);
  const others = before.toReversed().filter(isOther);
  const named = others.find(({ authorMembershipId: by }) => by !== null && reply.mentions.includes(by));
  return named ?? others.find((post) => post.kind === 'thread' || findWorry(post.latest.text) === null) ?? null;
}
