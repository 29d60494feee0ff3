import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from '../../router.tsx';
import type { CommunitySettings } from '../../../../server/contract/communities.ts';
import { request } from '../../api.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { type Resource, useResource } from '../../useResource.ts';
import settings from '../../words/en-GB/settings.json';
import { addWords, t } from '../../words/words.ts';
import { GroupForm } from './GroupForm.tsx';
import { MembersPart } from './MembersPart.tsx';
import './settings.css';
import { StaffPart } from './StaffPart.tsx';
import { useGroupDraft } from './useGroupDraft.ts';

addWords(settings);

const VIEWS = ['about', 'staff', 'members'] as const;

function Settings({ data, resource }: { data: CommunitySettings; resource: Resource<CommunitySettings> }): ReactNode {
  const { slug, name } = data.community;
  const [search] = useSearchParams();
  const asked = search.get('view');
  const view = VIEWS.find((each) => each === asked) ?? 'about';
  // Kept here, so that what is typed is still there after a look at another tab.
  const kept = useGroupDraft(data);
  return (
    <main id="main" className="wrap wrap-read page stack s-5">
      <div className="stack s-2">
        <p className="row">
          <Link className="tap" to={`/groups/${slug}`}>
            {t('settings.back')}
          </Link>
          <Link className="tap" to="/desk/join-requests">
            {t('settings.join-requests')}
          </Link>
          <Link className="tap" to={`/desk/rules/${slug}`}>
            {t('settings.rules')}
          </Link>
        </p>
        <PageTitle title={t('settings.title')}>{t('settings.of', { name })}</PageTitle>
      </div>
      <Tabs
        label={t('settings.title')}
        tabs={VIEWS.map((each) => ({
          to: each === 'about' ? `/groups/${slug}/settings` : `/groups/${slug}/settings?view=${each}`,
          label: t(`settings.tab.${each}`),
          current: each === view,
        }))}
      />
      {view === 'about' && <GroupForm data={data} kept={kept} reload={resource.reload} />}
      {view === 'staff' && <StaffPart slug={slug} />}
      {view === 'members' && <MembersPart slug={slug} />}
    </main>
  );
}

/** A group's settings, staff and members, for those who administer it. */
export function SettingsPage(): ReactNode {
  const { slug = '' } = useParams();
  const resource = useResource(`settings/${slug}`, (signal) =>
    request<CommunitySettings>('GET', `/communities/${slug}/settings`, { signal }),
  );
  return (
    <Loaded resource={resource} page>
      {(data) => <Settings data={data} resource={resource} />}
    </Loaded>
  );
}
