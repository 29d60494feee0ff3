import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import { request } from '../../api.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useResource } from '../../useResource.ts';
import pages from '../../words/en-GB/pages.json';
import { addWords, t, type WordId } from '../../words/words.ts';

addWords(pages);

function placeOf({ you }: Community): { icon: IconName; words: WordId } {
  if (you.state === 'inside') return { icon: 'check', words: 'landing.inside' };
  if (you.state === 'waiting') return { icon: 'clock', words: 'landing.waiting' };
  return { icon: 'key', words: 'landing.ask' };
}

function GroupCard({ group }: { group: Community }): ReactNode {
  const place = placeOf(group);
  return (
    <li className="card card-link plain">
      <Avatar seed={group.slug} large />
      <div className="stack s-3 grow">
        <h3>
          <Link className="cover" to={`/groups/${group.slug}`}>
            {group.name}
          </Link>
        </h3>
        <p>{group.purpose}</p>
        <div className="stack s-1">
          <p className="meta">
            <span>
              <Icon name="clock" />
              {t('landing.hours', { hours: group.staffedHours })}
            </span>
          </p>
          <p className="meta">
            <span>
              <Icon name={place.icon} />
              {t(place.words)}
            </span>
          </p>
        </div>
      </div>
    </li>
  );
}

/** The groups, as anybody may see them: what each is for, never who is inside. */
export function GroupCards(): ReactNode {
  const groups = useResource('communities', (signal) =>
    request<{ items: Community[] }>('GET', '/communities', { signal }),
  );
  return (
    <Loaded resource={groups}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('landing.none')}</p>
        ) : (
          <ul className="cols cols-2 plain">
            {items.map((group) => (
              <GroupCard group={group} key={group.slug} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
