import type { ReactNode } from 'react';

/** Words that a person wrote, as HTML that the server rendered and sanitised when they were written. Nothing else may come in here. */
export function Markdown({ html }: { html: string }): ReactNode {
  return <div className="post-body prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
