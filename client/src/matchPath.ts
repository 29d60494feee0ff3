/** What the named parts of a path were, for a path that fits a pattern. */
export type Params = Record<string, string | undefined>;

const NAMED = /^:(\w+)(\??)$/u;

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The named parts of `path` under a pattern such as `/groups/:slug/join/:step?`; undefined when it does not fit. `*` fits all. */
export function matchPath(pattern: string, path: string): Params | undefined {
  if (pattern === '*') return {};
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  if (given.length > wanted.length) return undefined;
  const params: Params = {};
  for (const [index, part] of wanted.entries()) {
    const here = given[index];
    const [, name, optional] = NAMED.exec(part) ?? [];
    if (name === undefined) {
      if (part !== here) return undefined;
    } else if (here === undefined) {
      if (!optional) return undefined;
    } else params[name] = decoded(here);
  }
  return params;
}

/** How exactly a pattern speaks: more fixed parts win, so that `/groups/create` is not taken for a group. `*` comes last. */
export function exactness(pattern: string): number {
  if (pattern === '*') return -1;
  return partsOf(pattern).filter((part) => !part.startsWith(':')).length;
}
