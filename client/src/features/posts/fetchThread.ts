import type { Thread } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';

/** Posts in a page, and the most that one answer holds. */
export const PAGE = 50;
export const MOST = 100;

/** Which page of a conversation: what comes after a post, or else its beginning. */
export type Ask = { after?: string | undefined; limit?: number; signal?: AbortSignal };

/** A page of a conversation. Raises ApiProblem. */
export function fetchThread(id: string, { after, limit = PAGE, signal }: Ask): Promise<Thread> {
  return request<Thread>('GET', `/threads/${id}`, { query: { after, limit }, ...(signal && { signal }) });
}
