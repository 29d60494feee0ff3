import type { Span } from '../../contract/screening.ts';
import { plainText, renderPost } from '../../kit/markdown.ts';
import { maskRevision } from './mask.rules.ts';
import type { Revision, Shown } from './post.ts';

/** Makes what others see out of a revision: masked first, then rendered, once. */
export function showRevision(revision: Revision, masks: readonly Span[]): Shown {
  const { title, text } = maskRevision(revision, masks);
  const html = renderPost(text);
  return {
    revision: revision.revision,
    title,
    html,
    plain: plainText(html),
    contentNotes: revision.contentNotes,
    masked: masks.length > 0,
  };
}
