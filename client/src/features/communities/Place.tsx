import { type ReactNode, useState } from 'react';
import { fetchedPart } from '../../fetchedPart.tsx';
import { Link } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import { membershipIn, useSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';
import { talkPath } from '../posts/places.ts';
import { AcceptCharter } from './AcceptCharter.tsx';

const AppealDialog = fetchedPart(() => import('../notices/AppealDialog.tsx').then((m) => m.AppealDialog));
const LeaveDialog = fetchedPart(() => import('./LeaveDialog.tsx').then((m) => m.LeaveDialog));

type Shown = { group: Community; reload: () => void };

function Visitor({ group }: { group: Community }): ReactNode {
  const next = encodeURIComponent(`/groups/${group.slug}/join`);
  return (
    <>
      <p>{t('place.visitor')}</p>
      <ButtonLink full to={`/register?next=${next}`}>
        {t('place.register')}
      </ButtonLink>
      <ButtonLink kind="second" full to={`/sign-in?next=${next}`}>
        {t('shell.sign-in')}
      </ButtonLink>
    </>
  );
}

function Outside({ group }: { group: Community }): ReactNode {
  const { view } = useSession();
  if (view.account && !view.account.emailConfirmed) {
    return (
      <Notice kind="warm" icon="mail">
        <p>{t('place.unconfirmed')}</p>
        <p>
          <Link to="/account">{t('place.unconfirmed-link')}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p>{t('place.outside')}</p>
      <ButtonLink full to={`/groups/${group.slug}/join`}>
        {t('place.ask')}
      </ButtonLink>
    </>
  );
}

/** Turned down, or out again: what was decided can be looked at by somebody else, one can ask anew, and one's own data stays one's own. */
function Out({ group, reload, ended }: Shown & { ended: boolean }): ReactNode {
  const [appealing, setAppealing] = useState(false);
  const { decisionId } = group.you;
  // An appealed decision is not named any more, so that this may be either: left, or ended by staff.
  const perhapsLeft = ended && decisionId === null;
  return (
    <>
      <p>{ended ? t('place.ended') : t('place.declined')}</p>
      <p>
        <Words
          id={perhapsLeft ? 'place.ended-why' : 'place.out-why'}
          parts={{ notices: (inner) => <Link to="/notices">{inner}</Link> }}
        />
      </p>
      {decisionId ? (
        <Button full onClick={() => setAppealing(true)}>
          {t('place.appeal')}
        </Button>
      ) : (
        <p className="muted small">{t('place.no-appeal')}</p>
      )}
      {group.can.join && (
        <ButtonLink kind="second" full to={`/groups/${group.slug}/join`}>
          {t('place.ask-again')}
        </ButtonLink>
      )}
      <p className="muted small">
        <Words id="place.export" parts={{ account: (inner) => <Link to="/account">{inner}</Link> }} />
      </p>
      {appealing && decisionId && (
        <AppealDialog
          decisionId={decisionId}
          onClose={() => {
            setAppealing(false);
            reload();
          }}
          onTaken={() => undefined}
          onMissing={() => {
            setAppealing(false);
            toast(t('state.part-missing'));
          }}
        />
      )}
    </>
  );
}

function Inside({ group, reload }: Shown): ReactNode {
  const { view } = useSession();
  const [leaving, setLeaving] = useState(false);
  const membership = membershipIn(view, group.slug);
  return (
    <>
      {group.you.charterChanged && <AcceptCharter group={group} reload={reload} />}
      {group.you.pseudonym && <p>{t('place.inside', { name: group.you.pseudonym })}</p>}
      <ButtonLink full to={talkPath(group.slug)} kind={group.you.charterChanged ? 'second' : 'main'}>
        {t('place.enter')}
      </ButtonLink>
      <Link className="tap" to={`/groups/${group.slug}/mutes`}>
        {t('place.mutes')}
      </Link>
      {membership?.can.leave && (
        <Button kind="plain" onClick={() => setLeaving(true)}>
          {t('place.leave')}
        </Button>
      )}
      {leaving && membership && (
        <LeaveDialog
          membershipId={membership.id}
          onClose={() => setLeaving(false)}
          onLeft={reload}
          onMissing={() => {
            setLeaving(false);
            toast(t('state.part-missing'));
          }}
        />
      )}
    </>
  );
}

function Standing({ group, reload }: Shown): ReactNode {
  switch (group.you.state) {
    case 'visitor':
      return <Visitor group={group} />;
    case 'outside':
      return <Outside group={group} />;
    case 'waiting':
      return <p>{t('place.waiting')}</p>;
    case 'declined':
      return <Out group={group} reload={reload} ended={false} />;
    case 'ended':
      return <Out group={group} reload={reload} ended />;
    case 'inside':
      return <Inside group={group} reload={reload} />;
  }
}

/** Where the reader stands with a group, and what they can do about it. */
export function Place({ group, reload }: Shown): ReactNode {
  return (
    <section className="card stack s-3" aria-labelledby="place">
      <h2 id="place">{t(`place.title.${group.you.state}`)}</h2>
      <Standing group={group} reload={reload} />
    </section>
  );
}
