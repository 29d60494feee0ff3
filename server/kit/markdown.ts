import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const renderer = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false }).disable([
  'image',
  // `&#48;` would be read as written, and shown as a digit.
  'entity',
  'table',
  'heading',
  'lheading',
  'code',
  'fence',
  'hr',
]);
const charterRenderer = new MarkdownIt({ html: false, linkify: true, breaks: false }).disable(['image', 'table']);

const inPosts = ['p', 'br', 'strong', 'em', 's', 'blockquote', 'ul', 'ol', 'li', 'a', 'code', 'mark', 'span'];

const link: sanitizeHtml.IOptions['transformTags'] = {
  a: (_tag, attributes) => ({
    tagName: 'a',
    attribs: { href: attributes['href'] ?? '', rel: 'noopener noreferrer nofollow ugc', target: '_blank' },
  }),
};

/** Renders what a member wrote: paragraphs, emphasis, lists, quotes and links, nothing else. The result is safe HTML. */
export function renderPost(markdown: string): string {
  return sanitizeHtml(renderer.render(markdown), {
    allowedTags: inPosts,
    allowedAttributes: { a: ['href', 'rel', 'target'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: link,
  });
}

/** Renders a charter: like a post, with headings below the page's own. */
export function renderCharter(markdown: string): string {
  return sanitizeHtml(charterRenderer.render(markdown), {
    allowedTags: [...inPosts, 'h2', 'h3', 'h4', 'hr'],
    allowedAttributes: { a: ['href', 'rel', 'target'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: { ...link, h1: 'h3', h2: 'h3' },
  });
}

/** The words of rendered HTML as plain text, for excerpts and search. */
export function plainText(html: string): string {
  return sanitizeHtml(html.replace(/<(\/p|br ?\/?|\/li|\/blockquote)>/g, ' '), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
