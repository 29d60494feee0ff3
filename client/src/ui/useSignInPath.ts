import { useLocation } from '../router.tsx';

/** Pages that somebody does not go back to once they have signed in. */
const NOT_NEXT = ['/', '/sign-in', '/register', '/confirm', '/reset', '/invite'];

/** The address at which to sign in, from where the reader then comes back to this page. */
export function useSignInPath(): string {
  const { pathname, search } = useLocation();
  if (pathname === '/sign-in') return `${pathname}${search}`;
  return NOT_NEXT.includes(pathname) ? '/sign-in' : `/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`;
}
