import {
  type AnchorHTMLAttributes,
  Children,
  createContext,
  Fragment,
  isValidElement,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { exactness, matchPath, type Params } from './matchPath.ts';

/** Where the reader is, and how they came: by opening the document, by a link, or by going back or forward. */
export type Location = { pathname: string; search: string; hash: string; how: 'load' | 'link' | 'back' };

/** Somewhere to go: an address, or its parts. Relative ones (`?topic=mind`) count from here. */
export type To = string | { pathname?: string; search?: string; hash?: string };

function read(how: Location['how']): Location {
  const { pathname, search, hash } = window.location;
  return { pathname, search, hash, how };
}

let here = read('load');
const listeners = new Set<() => void>();

function arrive(how: Location['how']): void {
  here = read(how);
  for (const listener of listeners) listener();
}

addEventListener('popstate', () => arrive('back'));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hrefOf(to: To): string {
  return typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`;
}

/** Goes somewhere inside the application. A number goes that many steps through the history. */
function go(to: To | number, { replace = false }: { replace?: boolean } = {}): void {
  if (typeof to === 'number') {
    history.go(to);
    return;
  }
  const target = new URL(hrefOf(to), window.location.href);
  if (target.origin !== window.location.origin) {
    window.location.assign(target);
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', target);
  arrive('link');
}

/** Where the reader is. */
export function useLocation(): Location {
  return useSyncExternalStore(subscribe, () => here);
}

/** The way to go elsewhere from code. */
export function useNavigate(): typeof go {
  return go;
}

type Search = URLSearchParams | Record<string, string>;

/** The part of the address after the question mark, and the way to change it. */
export function useSearchParams(): [URLSearchParams, (next: Search, options?: { replace?: boolean }) => void] {
  const { search } = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback((next: Search, options?: { replace?: boolean }) => {
    const text = new URLSearchParams(next).toString();
    go(`${here.pathname}${text ? `?${text}` : ''}`, options);
  }, []);
  return [params, set];
}

/** A link inside the application. */
export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: To; replace?: boolean };

/** A link that moves between pages without loading the document again. With a modifier key it is the browser's own. */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps): ReactNode {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || (rest.target !== undefined && rest.target !== '_self')) return;
    event.preventDefault();
    go(to, { replace: replace || new URL(hrefOf(to), window.location.href).href === window.location.href });
  };
  return <a {...rest} href={hrefOf(to)} onClick={follow} />;
}

/** Goes elsewhere as soon as it is drawn. */
export function Navigate({ to, replace = false }: { to: To; replace?: boolean }): ReactNode {
  const href = hrefOf(to);
  useEffect(() => go(href, { replace }), [href, replace]);
  return null;
}

const ParamsContext = createContext<Params>({});

/** The named parts of this page's path. */
export function useParams(): Params {
  return useContext(ParamsContext);
}

type Row = { path: string; element: ReactNode };

/** One page and its path: named parts begin with a colon, `:step?` may be missing, `*` is everything else. */
export const Route: (row: Row) => ReactNode = () => null;

function rowsOf(children: ReactNode): Row[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<Row & { children?: ReactNode }>(child)) return [];
    return child.type === Fragment ? rowsOf(child.props.children) : [child.props];
  });
}

/** Draws the page whose path fits best. */
export function Routes({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  const rows = useMemo(() => rowsOf(children).sort((a, b) => exactness(b.path) - exactness(a.path)), [children]);
  for (const { path, element } of rows) {
    const params = matchPath(path, pathname);
    if (params) return <ParamsContext value={params}>{element}</ParamsContext>;
  }
  return null;
}
