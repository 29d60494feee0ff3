import type { ReactNode } from 'react';
import type { Finding } from '../../../../server/contract/screening.ts';
import { t } from '../../words/words.ts';
import { markSpans, type Piece } from './markSpans.ts';

function Numbers({ ends }: { ends: readonly number[] }): ReactNode {
  return ends.map((n) => (
    <sup className="n" key={n}>
      <span className="vh">{t('case.mark-number', { n: '' })} </span>
      {n}
    </sup>
  ));
}

function Marked({ piece }: { piece: Piece }): ReactNode {
  return (
    <>
      {piece.marks.length > 0 ? <mark>{piece.text}</mark> : piece.text}
      <Numbers ends={piece.ends} />
    </>
  );
}

/**
 * A member's words with what the checks noticed marked and numbered. `title`: the text begins with it, set apart from the
 * rest by an empty line, and findings count from its start.
 */
export function MarkedText({
  text,
  title,
  findings,
}: {
  text: string;
  title: string | null;
  findings: readonly Finding[];
}): ReactNode {
  const cut = title !== null && text.startsWith(title) ? title.length : 0;
  const pieces = markSpans(
    text,
    findings.map(({ span }) => span),
    [cut],
  );
  const draw = (some: Piece[]): ReactNode => some.map((piece) => <Marked key={piece.start} piece={piece} />);
  return (
    <div className="post-body">
      {cut > 0 && (
        <p className="case-words">
          <b>{draw(pieces.filter(({ start }) => start < cut))}</b>
        </p>
      )}
      <p className="case-words">{draw(trimmed(pieces.filter(({ start }) => start >= cut)))}</p>
    </div>
  );
}

/** Leaves out the empty line between title and text. */
function trimmed(pieces: Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  return first ? [{ ...first, text: first.text.replace(/^\n+/u, '') }, ...rest] : [];
}
