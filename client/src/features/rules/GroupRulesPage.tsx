import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useParams, useSearchParams } from '../../router.tsx';
import { useSession } from '../../session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { timeText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import type { Resource } from '../../useResource.ts';
import { ChangePart } from './ChangePart.tsx';
import { ExamplesPart } from './ExamplesPart.tsx';
import { focusSoon } from './focusSoon.ts';
import { HistoryPart } from './HistoryPart.tsx';
import { RuleList } from './RuleList.tsx';
import { rulesPath } from './ruleWords.ts';
import './rules.css';
import { useHouseDraft } from './useHouseDraft.ts';
import { type GroupRules, useRules } from './useRules.ts';
import { WordsPart } from './WordsPart.tsx';

const VIEWS = ['rules', 'words', 'change', 'history', 'examples'] as const;
type View = (typeof VIEWS)[number];

function InUse({ current }: Pick<GroupRules['view'], 'current'>): ReactNode {
  if (!current) return t('checks.in-use-book');
  const { version, by, at, approvedBy } = current;
  const values = { version, by, when: timeText(at) };
  return approvedBy === null
    ? t('checks.in-use', values)
    : t('checks.in-use-agreed', { ...values, second: approvedBy });
}

/** What is not in use yet, said on every part but the one that shows it. */
function News({ slug, view, count }: { slug: string; view: GroupRules['view']; count: number }): ReactNode {
  const { waiting } = view;
  const go = (words: string): ReactNode => (
    <Link className="tap" to={rulesPath(slug, 'change')}>
      {words}
    </Link>
  );
  return (
    <>
      {waiting && (
        <Notice kind="warm">
          <p>
            <b>{waiting.mine ? t('checks.waiting-mine') : t('checks.waiting-short', { by: waiting.by })}</b>
          </p>
          {go(t('checks.waiting-go'))}
        </Notice>
      )}
      {count > 0 && (
        <Notice icon="pencil" role="status">
          <p>
            <b>{t('checks.unsaved', { count })}</b> {t('checks.unsaved-next')}
          </p>
          {go(t('checks.unsaved-go'))}
        </Notice>
      )}
    </>
  );
}

function GroupRulesParts({
  slug,
  data,
  resource,
}: {
  slug: string;
  data: GroupRules;
  resource: Resource<GroupRules>;
}): ReactNode {
  const { name, view } = data;
  const [search] = useSearchParams();
  const asked = search.get('view');
  const part: View = VIEWS.find((each) => each === asked) ?? 'rules';
  const house = useHouseDraft(slug, view);
  const count = house.changes.length;
  const session = useSession().view;
  const hasMore = session.can.seeLog || session.memberships.filter(({ can }) => can.work || can.administer).length > 1;
  const label = (each: View): string =>
    each === 'change' && count > 0 ? t('checks.tab.change-count', { count }) : t(`checks.tab.${each}`);
  const isMoved = useRef(false);
  useEffect(() => {
    // Where there is no room for all tabs, the current one is what must be seen.
    document.querySelector('main .tabs > [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (isMoved.current) focusSoon();
    isMoved.current = true;
  }, [part]);
  const shared = { slug, view, house };
  return (
    <main id="main" className="wrap page stack s-5">
      <div className="stack s-2">
        <p className="row">
          <Link className="tap" to="/desk">
            {t('checks.back')}
          </Link>
          {hasMore && (
            <Link className="tap" to="/desk/rules">
              {t('checks.other-groups')}
            </Link>
          )}
        </p>
        <PageTitle title={t('checks.title')} />
        <p className="muted">{name}</p>
        <p className="small muted">
          <InUse current={view.current} />
        </p>
        {!view.can.change && <p className="small muted">{t('checks.read-only')}</p>}
      </div>
      <Tabs
        label={t('checks.views')}
        tabs={VIEWS.map((each) => ({
          to: rulesPath(slug, each === 'rules' ? undefined : each),
          label: label(each),
          current: each === part,
        }))}
      />
      {part !== 'change' && <News slug={slug} view={view} count={count} />}
      {part === 'rules' && <RuleList {...shared} />}
      {part === 'words' && <WordsPart {...shared} />}
      {part === 'change' && <ChangePart {...shared} reload={resource.reload} />}
      {part === 'history' && <HistoryPart {...shared} />}
      {part === 'examples' && <ExamplesPart slug={slug} view={view} reload={resource.reload} />}
    </main>
  );
}

function Lapsed(): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-5">
      <PageTitle title={t('checks.title')} />
      <Notice kind="warm" icon="warning">
        <p>{t('checks.lapsed')}</p>
      </Notice>
    </main>
  );
}

/** The rules of one group: to read for its supporters, to change for its leads. */
export function GroupRulesPage(): ReactNode {
  const { slug = '' } = useParams();
  const resource = useRules(slug);
  if (resource.problem?.code === 'training-lapsed') return <Lapsed />;
  return (
    <Loaded resource={resource} page>
      {(data) => <GroupRulesParts key={slug} slug={slug} data={data} resource={resource} />}
    </Loaded>
  );
}
