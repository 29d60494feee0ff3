import { accounts } from './features/accounts/accounts.store.ts';
import { sessions } from './features/accounts/sessions.store.ts';
import { tokens } from './features/accounts/tokens.store.ts';
import { appeals } from './features/appeals/appeals.store.ts';
import { auditLines } from './features/audit/audit.store.ts';
import { cases } from './features/cases/cases.store.ts';
import { decisions, messages } from './features/cases/decisions.store.ts';
import { communities } from './features/communities/communities.store.ts';
import { joinRequests } from './features/joining/joinRequests.store.ts';
import { memberships } from './features/memberships/memberships.store.ts';
import { notices } from './features/notices/notices.store.ts';
import { posts } from './features/posts/posts.store.ts';
import { threadReads } from './features/posts/threadReads.store.ts';
import { threads } from './features/posts/threads.store.ts';
import { reports } from './features/reports/reports.store.ts';
import { examples } from './features/rules/examples.store.ts';
import { houseVersions, proposals, ruleSettings } from './features/rules/houseRules.store.ts';
import { firings, outcomes } from './features/rules/statistics.store.ts';
import { trials } from './features/rules/trials.store.ts';
import type { Db } from './kit/db.ts';

/** Makes every collection and index that is not there yet. Each process does so at its start; it is safe to run at once in many. */
export async function ensureIndexes(db: Db): Promise<void> {
  const models = [
    accounts(db),
    sessions(db),
    tokens(db),
    appeals(db),
    auditLines(db),
    cases(db),
    decisions(db),
    messages(db),
    communities(db),
    joinRequests(db),
    memberships(db),
    notices(db),
    posts(db),
    threads(db),
    threadReads(db),
    reports(db),
    houseVersions(db),
    proposals(db),
    ruleSettings(db),
    trials(db),
    firings(db),
    outcomes(db),
    examples(db),
  ];
  await Promise.all(models.map((model) => model.createIndexes()));
}
