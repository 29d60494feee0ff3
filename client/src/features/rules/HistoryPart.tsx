import { type ReactNode, useMemo, useState } from 'react';
import type { HouseDraft, HouseVersion, RulesView } from '../../../../server/contract/rules.ts';
import { request } from '../../api.ts';
import { useNavigate } from '../../router.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { usePages } from '../../usePages.ts';
import { t } from '../../words/words.ts';
import { ChangeList } from './ChangeList.tsx';
import { type Change, isSameDraft, NOTHING_CHANGED, phraseKey } from './draft.rules.ts';
import { Hidden } from './Hidden.tsx';
import { rulesPath } from './ruleWords.ts';
import type { HouseDraftState } from './useHouseDraft.ts';

/** What a version changed, as lines: a word that went out and came in again is one that changed. */
function changesOf({ changed }: HouseVersion): Change[] {
  const { wordsAdded, wordsRemoved, rules } = changed;
  const before = (phrase: string): HouseVersion['changed']['wordsAdded'][number] | undefined =>
    wordsRemoved.find((word) => phraseKey(word.phrase) === phraseKey(phrase));
  const added = wordsAdded.map((word): Change => {
    const old = before(word.phrase);
    return { kind: old ? 'word-changed' : 'word-added', word, before: old, key: `word ${word.phrase}`, path: '' };
  });
  const gone = wordsRemoved
    .filter(({ phrase }) => !wordsAdded.some((word) => phraseKey(word.phrase) === phraseKey(phrase)))
    .map((word): Change => ({ kind: 'word-removed', word, before: word, key: `word ${word.phrase}`, path: '' }));
  const levels = rules.map(
    ({ rule, from, to }): Change => ({
      kind: 'rule',
      rule,
      from: from ?? undefined,
      to: to ?? undefined,
      key: `rule ${rule}`,
      path: '',
    }),
  );
  return [...added, ...gone, ...levels];
}

function VersionItem({
  version,
  rows,
  isNow,
  onRestore,
}: {
  version: HouseVersion;
  rows: Parameters<typeof ChangeList>[0]['rows'];
  isNow: boolean;
  onRestore: (() => void) | undefined;
}): ReactNode {
  const changes = changesOf(version);
  const name = t('checks.version', { version: version.version });
  return (
    <li className="card stack s-3">
      <div className="row between">
        <h3>{name}</h3>
        {isNow && (
          <Badge kind="ok" icon="check">
            {t('checks.version-now')}
          </Badge>
        )}
      </div>
      <p className="meta">
        <Time at={version.at} />
        <span>{t('checks.version-by', { by: version.by })}</span>
        {version.approvedBy !== null && <span>{t('checks.version-agreed', { by: version.approvedBy })}</span>}
        {version.copyOf !== null && <span>{t('checks.version-copy', { version: version.copyOf })}</span>}
      </p>
      {version.note && <p className="rule-note pre">{version.note}</p>}
      {changes.length === 0 ? (
        <p className="muted">{t('checks.version-nothing')}</p>
      ) : (
        <ChangeList changes={changes} rows={rows} plain />
      )}
      {onRestore && (
        <Button kind="second" size="small" onClick={onRestore}>
          <Hidden id="checks.version-restore" values={{ what: name }} />
        </Button>
      )}
    </li>
  );
}

/** A version to go back to. */
type Restored = { version: number; draft: HouseDraft };

function RestoreDialog({
  count,
  onClose,
  onRestore,
}: {
  count: number;
  onClose: () => void;
  onRestore: () => void;
}): ReactNode {
  return (
    <Dialog open title={t('checks.change-drop-title')} onClose={onClose}>
      <p>{t('checks.restore-body', { count })}</p>
      <div className="row">
        <Button kind="danger" onClick={onRestore}>
          {t('checks.change-drop-do')}
        </Button>
        <Button kind="second" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Every version of a group's rules, newest first: who changed what, and the way back to it. */
export function HistoryPart({
  slug,
  view,
  house,
}: {
  slug: string;
  view: RulesView;
  house: HouseDraftState;
}): ReactNode {
  const navigate = useNavigate();
  const rows = useMemo(() => new Map(view.rules.map((row) => [row.id, row])), [view.rules]);
  const pages = usePages<HouseVersion>(`rules/${slug}/versions/${view.version}`, (cursor, signal) =>
    request('GET', `/communities/${slug}/rules/versions`, { query: { cursor }, ...(signal && { signal }) }),
  );
  const [asked, setAsked] = useState<Restored>();
  const restore = ({ version, draft }: Restored): void => {
    house.goBackTo(version, draft);
    toast(t('checks.version-restored'));
    navigate(rulesPath(slug, 'change'));
  };
  /** The way back to a version; none where it says what is in use. A change that was begun is not dropped unasked. */
  const wayBackTo = (to: Restored): (() => void) | undefined => {
    if (!view.can.change || isSameDraft(to.draft, view.draft)) return undefined;
    return () => (house.changes.length > 0 ? setAsked(to) : restore(to));
  };
  const wayBackToBook = wayBackTo({ version: 0, draft: NOTHING_CHANGED });
  return (
    <section className="stack s-4" aria-labelledby="rules-history">
      <h2 id="rules-history" tabIndex={-1}>
        {t('checks.history-title')}
      </h2>
      <p className="muted">{t('checks.history-lead')}</p>
      <Loaded resource={pages.resource}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState level={3} title={t('checks.history-none-title')}>
              {t('checks.history-none')}
            </EmptyState>
          ) : (
            <>
              <ol className="stack s-4 plain">
                {pages.items.map((version) => (
                  <VersionItem
                    key={version.version}
                    version={version}
                    rows={rows}
                    isNow={version.version === view.version}
                    onRestore={wayBackTo(version)}
                  />
                ))}
                {!pages.more && (
                  <li className="card card-flat stack s-3">
                    <h3>{t('checks.version-book')}</h3>
                    <p>{t('checks.version-book-body')}</p>
                    {wayBackToBook && (
                      <Button kind="second" size="small" onClick={wayBackToBook}>
                        <Hidden id="checks.version-restore" values={{ what: t('checks.version-book') }} />
                      </Button>
                    )}
                  </li>
                )}
              </ol>
              <ErrorSummary problem={pages.problem} />
              <Pager more={pages.more} busy={pages.busy} onMore={pages.loadMore} />
            </>
          )
        }
      </Loaded>
      {asked && (
        <RestoreDialog
          count={house.changes.length}
          onClose={() => setAsked(undefined)}
          onRestore={() => restore(asked)}
        />
      )}
    </section>
  );
}
