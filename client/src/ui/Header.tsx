import type { ReactNode } from 'react';
import { Link, useLocation } from '../router.tsx';
import { useSession } from '../session.ts';
import { Words } from '../words/Words.tsx';
import { t } from '../words/words.ts';
import { Brand } from './Brand.tsx';
import { Safety } from './Safety.tsx';
import { useSignInPath } from './useSignInPath.ts';

type Place = { to: string; label: ReactNode; wide?: boolean; current: boolean };

function usePlaces(): Place[] {
  const { view, ended } = useSession();
  const { pathname } = useLocation();
  const signIn = useSignInPath();
  const under = (to: string): boolean => pathname === to || pathname.startsWith(`${to}/`);
  if (!view.signedIn) {
    return [
      { to: '/groups', label: t('shell.groups'), current: under('/groups') },
      { to: '/#how', label: t('shell.how'), wide: true, current: false },
      { to: ended ? signIn : '/sign-in', label: t('shell.sign-in'), current: under('/sign-in') },
    ];
  }
  const count = view.unreadNotices;
  return [
    ...(view.can.seeDesk ? [{ to: '/desk', label: t('shell.desk'), current: under('/desk') }] : []),
    { to: '/groups', label: t('shell.groups'), current: under('/groups') || under('/conversations') },
    {
      to: '/notices',
      label:
        count > 0 ? (
          <Words
            id="shell.notices-unread"
            values={{ count }}
            parts={{ vh: (inner) => <span className="vh">{inner}</span> }}
          />
        ) : (
          t('shell.notices')
        ),
      current: under('/notices'),
    },
    ...(view.can.seeLog ? [{ to: '/log', label: t('shell.log'), wide: true, current: under('/log') }] : []),
    { to: '/account', label: t('shell.you'), current: under('/account') },
  ];
}

/** The bar at the top: where one can go, and the two ways out. */
export function Header(): ReactNode {
  const { view } = useSession();
  const places = usePlaces();
  return (
    <header className="head">
      <div className="wrap">
        <Link className="brand" to={view.signedIn ? '/groups' : '/'}>
          <Brand />
          <span>{t('app.name')}</span>
        </Link>
        <nav className="nav" aria-label={t('shell.main')}>
          {places.map((place) => (
            <Link
              key={place.to}
              to={place.to}
              className={place.wide ? 'wide' : undefined}
              aria-current={place.current ? 'page' : undefined}
            >
              {place.label}
            </Link>
          ))}
        </nav>
        <Safety />
      </div>
    </header>
  );
}
