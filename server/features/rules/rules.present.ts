import type { z } from 'zod';
import type {
  Agreement,
  Fired,
  HouseDraft,
  HouseVersion,
  Proposal,
  RuleRow,
  RulesView,
  WordRow,
} from '../../contract/rules.ts';
import type { ListedRule } from '../../triage/house/listedRules.ts';
import { houseRuleId } from '../../triage/house/readPhrase.ts';
import type { Actor } from '../memberships/actor.ts';
import { changedBetween, loweredBy, needsSecondLead, settled } from './house.rules.ts';
import type { ProposalRow, VersionRow } from './rules.ts';
import { mayTakeBack, whyNotSecond } from './rules.policy.ts';

/** What came of rules in one community, by rule id. */
export interface Statistics {
  readonly fired: ReadonlyMap<string, Fired>;
  readonly agreement: ReadonlyMap<string, Agreement>;
}

function statisticsOf(rule: string, { fired, agreement }: Statistics): { fired: Fired; agreement: Agreement } {
  return {
    fired: fired.get(rule) ?? { days30: 0, days90: 0 },
    agreement: agreement.get(rule) ?? { agreed: 0, disagreed: 0 },
  };
}

/** A rule of the book in one community. */
export function presentRule(rule: ListedRule, draft: HouseDraft, statistics: Statistics): RuleRow {
  return {
    id: rule.id,
    version: rule.version,
    category: rule.category,
    severity: rule.severity,
    state: rule.state,
    why: rule.why,
    source: rule.source,
    conditions: rule.conditions === null ? null : [...rule.conditions],
    matches: [...rule.matches],
    spares: [...rule.spares],
    changedTo: draft.changes.find((change) => change.rule === rule.id)?.to ?? null,
    needsSecondLead: needsSecondLead(rule),
    ...statisticsOf(rule.id, statistics),
  };
}

/** The community's own words with what came of them. */
export function presentWords(draft: HouseDraft, statistics: Statistics): WordRow[] {
  return draft.words.map((word) => {
    const rule = houseRuleId(word.phrase);
    return { ...word, rule, ...statisticsOf(rule, statistics) };
  });
}

/** A version without what it says. */
export function presentCurrent(row: VersionRow | null): RulesView['current'] {
  if (row === null) return null;
  return {
    version: row.version,
    at: row.at.toISOString(),
    by: row.by.name,
    approvedBy: row.approvedBy?.name ?? null,
    basedOn: row.basedOn,
    copyOf: row.copyOf,
    note: row.note,
  };
}

/** A version as it can be saved again (without rules that the book has lost since), with what it changed against the one before. */
export function presentVersion(row: VersionRow, before: HouseDraft): z.input<typeof HouseVersion> {
  return {
    version: row.version,
    at: row.at.toISOString(),
    by: row.by.name,
    approvedBy: row.approvedBy?.name ?? null,
    basedOn: row.basedOn,
    copyOf: row.copyOf,
    note: row.note,
    draft: settled(row.draft),
    changed: changedBetween(before, row.draft),
  };
}

/** A change that waits, as one reader sees it. */
export function presentProposal(row: ProposalRow, current: HouseDraft, actor: Actor, now: Date): Proposal {
  const second = whyNotSecond(actor, row, now) === null;
  return {
    id: row._id,
    basedOn: row.basedOn,
    draft: row.draft,
    note: row.note,
    by: row.by.name,
    mine: mayTakeBack(actor, row),
    at: row.at.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    trialId: row.trialId,
    lowered: loweredBy(current, row.draft),
    can: { approve: second, refuse: second, withdraw: mayTakeBack(actor, row) },
  };
}
