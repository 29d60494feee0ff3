import { postLimits } from '../../../config/limits.ts';
import type { AccountId } from '../../contract/ids.ts';
import { after } from '../../kit/clock.ts';
import { canWork, isTrained, type Actor } from '../memberships/actor.ts';
import type { Membership } from '../memberships/membership.ts';
import { isSeen, type PostRow, type ThreadRecord } from './post.ts';

/** Whether a member may write in the community: peers always, staff while their training holds. */
export function mayWrite(membership: Membership, now: Date): boolean {
  if (membership.state !== 'active') return false;
  if (membership.roles.includes('peer')) return true;
  if (!membership.roles.includes('supporter') && !membership.roles.includes('lead')) return false;
  return isTrained(membership, now);
}

/** Whether a member has said yes to the rules as they are now. */
export function hasAcceptedCharter(membership: Membership, charterVersion: number): boolean {
  return membership.charterVersion >= charterVersion;
}

/** Whether a member may write just now: let to write, and with a yes to the rules as they are. */
export function mayWriteNow(membership: Membership, charterVersion: number, now: Date): boolean {
  if (!mayWrite(membership, now)) return false;
  return hasAcceptedCharter(membership, charterVersion);
}

/** The badge under which somebody writes. Peers have none, and neither has staff whose training lapsed. */
export function badgeOf(membership: Membership, now: Date): 'supporter' | 'lead' | null {
  if (!isTrained(membership, now)) return null;
  if (membership.roles.includes('lead')) return 'lead';
  if (membership.roles.includes('supporter')) return 'supporter';
  return null;
}

/** Whether a reader who is inside the community may see this post. */
export function maySee(post: PostRow, reader: AccountId): boolean {
  if (isSeen(post.state)) return true;
  if (post.state === 'withdrawn') return false;
  return post.authorAccountId === reader;
}

/** Until when the author may edit: null for no end; undefined where editing is not open. */
export function editOpenUntil(post: PostRow, reader: AccountId, now: Date): Date | null | undefined {
  if (post.authorAccountId !== reader) return undefined;
  if (post.state === 'withdrawn' || post.state === 'removed') return undefined;
  if (post.editAsked) return null;
  if (post.latest.revision >= postLimits.revisions) return undefined;
  if (post.shown?.masked === true) return null;
  const until = after(post.createdAt, postLimits.editMs);
  return now < until ? until : undefined;
}

/** Taking one's own words down is open always. */
export function mayWithdraw(post: PostRow, reader: AccountId): boolean {
  if (post.authorAccountId !== reader) return false;
  return post.state !== 'withdrawn';
}

/** Reporting, supporting and quoting are for posts of others that can be seen. */
export function mayReactTo(post: PostRow, reader: AccountId): boolean {
  if (post.authorAccountId === reader) return false;
  return isSeen(post.state);
}

/** Whether somebody may mark a thread as one of calm recovery: staff whose training holds, and nobody for their own. */
export function mayMarkCalm(thread: ThreadRecord, actor: Actor, now: Date): boolean {
  if (thread.authorAccountId === actor.accountId) return false;
  return canWork(actor, thread.communityId, now);
}

/** Whether newcomer rules still hold for a member's next post. */
export function isNewcomer(membership: Membership, firstPostsLookedAt: number): boolean {
  if (!membership.roles.includes('peer')) return false;
  if (membership.roles.length > 1) return false;
  return membership.approvedPosts < firstPostsLookedAt;
}
