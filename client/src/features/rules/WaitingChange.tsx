import { type ReactNode, useMemo, useState } from 'react';
import type { DecideProposal, Proposal, RulesSaved, RulesView } from '../../../../server/contract/rules.ts';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Severity } from '../../ui/Severity.tsx';
import { timeText } from '../../ui/Time.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { ChangeList } from './ChangeList.tsx';
import { changesBetween } from './draft.rules.ts';
import { levelWords, ruleWords } from './ruleWords.ts';
import { TrialResult } from './TrialResult.tsx';
import { useTrial } from './useTrial.ts';

const MOST_CHARACTERS = 500;
const DECISIONS = ['approve', 'refuse', 'withdraw'] as const satisfies readonly DecideProposal['decision'][];
const LOOKS = { approve: 'main', refuse: 'second', withdraw: 'second' } as const;

/** What the change would do to real posts, read when it is asked for. */
function Trial({
  slug,
  id,
  rows,
}: {
  slug: string;
  id: string;
  rows: Parameters<typeof TrialResult>[0]['rows'];
}): ReactNode {
  const trial = useTrial(slug, id);
  return <Loaded resource={trial}>{(data) => data && <TrialResult trial={data} rows={rows} />}</Loaded>;
}

function Decide({
  slug,
  proposal,
  reload,
  onDecided,
}: {
  slug: string;
  proposal: Proposal;
  reload: () => void;
  onDecided: (words: string) => void;
}): ReactNode {
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<DecideProposal['decision']>();
  const form = useSubmit((_key, decision: DecideProposal['decision']) =>
    request<RulesSaved>('POST', `/communities/${slug}/rules/proposals/${proposal.id}/decision`, {
      body: { decision, note: note.trim() },
    }),
  );
  const decide = async (decision: DecideProposal['decision']): Promise<void> => {
    setChosen(decision);
    const done = await form.submit(decision);
    if (done) onDecided(t(`checks.decided.${decision}`, { version: done.version }));
    reload();
  };
  const offered = DECISIONS.filter((each) => proposal.can[each]);
  if (offered.length === 0) return <p className="muted">{t('checks.waiting-cannot')}</p>;
  return (
    <div className="stack s-4 rule-word">
      <ErrorSummary problem={form.problem} kept="page" />
      {proposal.mine && <p>{t('checks.waiting-own')}</p>}
      <TextArea
        id="proposal-note"
        label={t('field.optional', { label: t('checks.waiting-note') })}
        rows={2}
        limit={MOST_CHARACTERS}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="row">
        {offered.map((each) => (
          <Button key={each} kind={LOOKS[each]} busy={form.busy && chosen === each} onClick={() => void decide(each)}>
            {t(`checks.waiting-${each}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** A change that waits for a second lead: what it lowers, all that it changes, what it would do, and the decision. */
export function WaitingChange({
  slug,
  view,
  proposal,
  reload,
  onDecided,
}: {
  slug: string;
  view: RulesView;
  proposal: Proposal;
  reload: () => void;
  onDecided: (words: string) => void;
}): ReactNode {
  const rows = useMemo(() => new Map(view.rules.map((row) => [row.id, row])), [view.rules]);
  const [showTrial, setShowTrial] = useState(false);
  const changes = changesBetween(view.draft, proposal.draft);
  const mayTry = view.can.decide || view.can.change;
  return (
    <section className="card stack s-5" aria-labelledby="rules-waiting">
      <div className="stack s-2">
        <h2 id="rules-waiting" tabIndex={-1}>
          {t('checks.waiting-title')}
        </h2>
        <p className="meta">
          <span>{t('checks.waiting-by', { by: proposal.by, when: timeText(proposal.at) })}</span>
          <span>{t('checks.waiting-until', { when: timeText(proposal.expiresAt) })}</span>
        </p>
        {proposal.note && <p className="rule-note pre">{proposal.note}</p>}
      </div>
      {proposal.lowered.length > 0 && (
        <div className="notice notice-error">
          <div className="stack s-3 grow">
            <p>
              <b>{t('checks.waiting-why')}</b>
            </p>
            <ul className="stack s-3">
              {proposal.lowered.map(({ rule, severity, from, to }) => (
                <li className="stack s-1" key={rule}>
                  <span className="row">
                    <Severity level={severity} />
                    <b>{t('checks.waiting-lowered', { from: levelWords(from), to: levelWords(to) })}</b>
                  </span>
                  {ruleWords(rule, rows)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {changes.length > proposal.lowered.length && (
        <div className="stack s-3">
          <h3>{t('checks.waiting-all')}</h3>
          <ChangeList changes={changes} rows={rows} />
        </div>
      )}
      {mayTry && (
        <details className="more" onToggle={(event) => setShowTrial(event.currentTarget.open)}>
          <summary>{t('checks.waiting-trial')}</summary>
          {showTrial && <Trial slug={slug} id={proposal.trialId} rows={rows} />}
        </details>
      )}
      <Decide slug={slug} proposal={proposal} reload={reload} onDecided={onDecided} />
    </section>
  );
}
