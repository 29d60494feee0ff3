import type { Server } from 'socket.io';
import { liveLimits } from '../../config/limits.ts';
import type { CaseRow } from '../contract/cases.ts';
import type { AccountId, CommunityId, ThreadId } from '../contract/ids.ts';
import type { ClientEvents, ServerEvents } from '../contract/live.ts';
import type { Notice } from '../contract/notices.ts';
import type { PublicPost } from '../contract/posts.ts';
import { atMostEvery } from './atMostEvery.ts';
import { rooms } from './rooms.ts';

/** Tells open pages what happened. Called after the commit; losing an event loses nothing, because pages catch up over REST. */
export interface Announce {
  postVisible(threadId: ThreadId, post: PublicPost): void;
  postGone(threadId: ThreadId, postId: string): void;
  /** That there is news in a community, with one thread of it; everybody in it hears of it, so not of each. */
  threadChanged(communityId: CommunityId, communitySlug: string, threadId: ThreadId): void;
  postYours(accountId: AccountId, change: { threadId: string; postId: string; state: string }): void;
  noticeNew(accountId: AccountId, notice: Notice): void;
  /** `communityId` null: a case of the whole installation, for organisation admins. */
  caseChanged(communityId: CommunityId | null, row: CaseRow): void;
  sessionChanged(accountId: AccountId): void;
  /** Cuts the sockets of one session. */
  cutSession(sessionHash: string): void;
  /** Cuts every socket of an account: they come back and are asked again what they may see. */
  cutAccount(accountId: AccountId): void;
}

/** Announces through a Socket.IO server, which may have no port of its own (the worker's has none). */
export function createAnnounce(io: Server<ClientEvents, ServerEvents>): Announce {
  const threadChanged = atMostEvery<Parameters<Announce['threadChanged']>>(
    liveLimits.newsMs,
    (communityId) => communityId,
    (communityId, communitySlug, threadId) =>
      void io.to(rooms.community(communityId)).emit('thread:changed', { communitySlug, threadId }),
  );
  return {
    postVisible: (threadId, post) => void io.to(rooms.thread(threadId)).emit('post:visible', post),
    postGone: (threadId, postId) => void io.to(rooms.thread(threadId)).emit('post:gone', { threadId, postId }),
    threadChanged,
    postYours: (accountId, change) => void io.to(rooms.account(accountId)).emit('post:yours', change),
    noticeNew: (accountId, notice) => void io.to(rooms.account(accountId)).emit('notice:new', notice),
    caseChanged: (communityId, row) =>
      void io.to(communityId === null ? rooms.orgAdmins : rooms.desk(communityId)).emit('case:changed', row),
    sessionChanged: (accountId) => void io.to(rooms.account(accountId)).emit('session:changed'),
    cutSession: (hash) => {
      io.in(rooms.session(hash)).disconnectSockets(true);
    },
    cutAccount: (accountId) => {
      io.in(rooms.account(accountId)).disconnectSockets(true);
    },
  };
}
