import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';
import { ageText } from '../communities/groupWords.ts';

/** Why a group cannot let somebody in, and what else there is. */
export type Refusal = { why: 'age' | 'audience'; otherGroups: readonly { slug: string; name: string }[] };

/** Reads why from what came with the server's refusal. */
export function refusalOf(body: Readonly<Record<string, unknown>>): Refusal {
  const groups = Array.isArray(body['otherGroups']) ? (body['otherGroups'] as Refusal['otherGroups']) : [];
  return { why: body['why'] === 'audience' ? 'audience' : 'age', otherGroups: groups };
}

/** Says why this group is not for somebody, in words that do not turn them away from everything. */
export function Refused({ group, refusal }: { group: Community; refusal: Refusal }): ReactNode {
  const ages = ageText(group.ageBand);
  return (
    <div className="stack s-5">
      <PageTitle title={t('join.page')}>{t('join.refused')}</PageTitle>
      <Notice kind="warm" icon="info" role="status">
        <p>
          <b>
            {refusal.why === 'age'
              ? t('join.refused.age', { ages })
              : t('join.refused.audience', { condition: group.condition })}
          </b>
        </p>
        <p>{refusal.why === 'age' ? t('join.refused.age-body') : t('join.refused.audience-body')}</p>
      </Notice>
      <section className="stack s-3" aria-labelledby="else">
        <h2 id="else">{t('join.refused.else')}</h2>
        {refusal.otherGroups.length > 0 && (
          <ul className="list">
            {refusal.otherGroups.map((other) => (
              <li className="pad" key={other.slug}>
                <Link className="tap" to={`/groups/${other.slug}`}>
                  {other.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p>
          <Words id="join.refused.help" parts={{ help: (inner) => <a href="/help">{inner}</a> }} />
        </p>
        <ButtonLink kind="second" to="/groups">
          {t('join.refused.groups')}
        </ButtonLink>
      </section>
    </div>
  );
}
