import type { ReactNode } from 'react';
import { Link, Navigate } from '../../router.tsx';
import { useSession } from '../../session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';
import { StaffOnly } from '../desk/StaffOnly.tsx';
import { useOwnGroups } from '../desk/useOwnGroups.ts';
import { rulesPath } from './ruleWords.ts';

function Groups(): ReactNode {
  const groups = useOwnGroups((can) => can.work || can.administer);
  const [only, ...more] = groups.data ?? [];
  if (only && more.length === 0) return <Navigate to={rulesPath(only.slug)} replace />;
  return (
    <main id="main" className="wrap wrap-read page stack s-5">
      <div className="stack s-2">
        <p>
          <Link className="tap" to="/desk">
            {t('checks.back')}
          </Link>
        </p>
        <PageTitle title={t('checks.title')} />
        <p className="muted">{t('checks.pick')}</p>
      </div>
      <Loaded resource={groups}>
        {(own) =>
          own.length === 0 ? (
            <EmptyState>{t('checks.none')}</EmptyState>
          ) : (
            <ul className="list">
              {own.map(({ slug, name }) => (
                <li className="thread thread-plain" key={slug}>
                  <Avatar seed={slug} />
                  <h2 className="h3">
                    <Link className="cover" to={rulesPath(slug)}>
                      {name}
                    </Link>
                  </h2>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </main>
  );
}

/** The groups whose rules the reader looks after. Whoever has one goes straight there. */
export function RulesHomePage(): ReactNode {
  const { view } = useSession();
  const may = view.can.seeDesk || view.can.seeLog || view.memberships.some(({ can }) => can.administer);
  return <StaffOnly may={may}>{() => <Groups />}</StaffOnly>;
}
