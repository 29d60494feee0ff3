import { type AnchorHTMLAttributes, type ReactNode, useCallback, useMemo } from 'react';
import { Redirect, Router, Link as RouterLink } from 'wouter';
import { navigate, useLocationProperty, usePathname, useSearch } from 'wouter/use-browser-location';

export { Route, Switch, useParams } from 'wouter';

/** Where the reader is, and how they came: by opening the document, by a link, or by going back or forward. */
export type Location = { pathname: string; search: string; hash: string; how: 'load' | 'link' | 'back' };

let how: Location['how'] = 'load';

// wouter makes events of the first two. These listeners stand before its own, which come with the first page drawn.
for (const event of ['pushState', 'replaceState']) addEventListener(event, () => (how = 'link'));
addEventListener('popstate', () => (how = 'back'));

const currentHash = (): string => window.location.hash;
const currentHow = (): Location['how'] => how;

/** Where the reader is. `search` and `hash` bring their mark, as in the browser. */
export function useLocation(): Location {
  return {
    pathname: usePathname(),
    search: useSearch(),
    hash: useLocationProperty(currentHash),
    how: useLocationProperty(currentHow),
  };
}

/** Goes to an address inside the application; one that begins with `?` counts from here. */
export type Go = (to: string, options?: { replace?: boolean }) => void;

/** The way to go elsewhere from code. */
export function useNavigate(): Go {
  return navigate;
}

/**
 * The part of the address after the question mark, and the way to change it. wouter's own takes the escapes out before it
 * reads the parts, so that a search for “%25” would look for “%”.
 */
export function useSearchParams(): [
  URLSearchParams,
  (next: URLSearchParams | Record<string, string>, options?: { replace?: boolean }) => void,
] {
  const search = useSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback((next: URLSearchParams | Record<string, string>, options?: { replace?: boolean }) => {
    const text = new URLSearchParams(next).toString();
    navigate(`${window.location.pathname}${text ? `?${text}` : ''}`, options);
  }, []);
  return [params, set];
}

/** A link inside the application. */
export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string; replace?: boolean };

/** A link that moves between pages without loading the document again. With a modifier key it is the browser's own. */
export function Link(props: LinkProps): ReactNode {
  return <RouterLink {...props} />;
}

/** Goes elsewhere as soon as it is drawn. */
export function Navigate({ to, replace = false }: { to: string; replace?: boolean }): ReactNode {
  return <Redirect key={to} to={to} replace={replace} />;
}

/** Stands around everything that links. A link to where the reader is already leaves no second entry in the history. */
export function Routing({ children }: { children: ReactNode }): ReactNode {
  return (
    <Router
      aroundNav={(go, to, options) => {
        const same = new URL(to, window.location.href).href === window.location.href;
        go(to, { ...options, replace: same || options?.replace === true });
      }}
    >
      {children}
    </Router>
  );
}
