import { Fragment, type ReactNode } from 'react';
import { t, type Values, type WordId } from './words.ts';

const OPENING = /<(\w{1,20})>/u;

/** Marked parts of a message (`Read <rules>our rules</rules>.`), each drawn by the function of its name. */
export type Parts = Record<string, (inner: string) => ReactNode>;

function pieces(text: string, parts: Parts): ReactNode[] {
  const hit = OPENING.exec(text);
  if (!hit) return [text];
  const [opening, name = ''] = hit;
  const from = hit.index + opening.length;
  const to = text.indexOf(`</${name}>`, from);
  if (to < 0) return [text.slice(0, from), ...pieces(text.slice(from), parts)];
  const inner = text.slice(from, to);
  const draw = parts[name];
  return [
    text.slice(0, hit.index),
    <Fragment key={hit.index}>{draw ? draw(inner) : <b>{inner}</b>}</Fragment>,
    <Fragment key={`after-${hit.index}`}>{pieces(text.slice(to + `</${name}>`.length), parts)}</Fragment>,
  ];
}

/** A message with marked parts, such as links. A part without a drawing is bold. */
export function Words({
  id,
  values,
  parts = {},
}: {
  id: WordId;
  values?: Values | undefined;
  parts?: Parts;
}): ReactNode {
  return <>{pieces(t(id, values), parts)}</>;
}
