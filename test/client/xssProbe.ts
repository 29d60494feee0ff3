import type { Page } from 'playwright-core';

/** Watches a page for anything that ran or tried to; the answer gives what was noticed so far. Before its first address. */
export async function watchForScripts(page: Page): Promise<() => Promise<string[]>> {
  const noticed: string[] = [];
  page.on('dialog', (dialog) => {
    noticed.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text())) noticed.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const own = origin === new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin;
    if (!own && protocol !== 'data:') noticed.push(`a request to ${request.url()}`);
  });
  await page.exposeFunction('xss', (what: unknown) => {
    noticed.push(`a script: ${String(what)}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return async () => {
    // What is loading or waiting for its turn gets it first.
    await page.evaluate(
      () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(null)), 50)),
    );
    return noticed;
  };
}

/** Elements, attributes and addresses of a page that its own components would not make. */
export function findForeign(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: [what: string, where: Element][] = [];
    const inPosts = new Set([
      'P',
      'BR',
      'STRONG',
      'EM',
      'S',
      'BLOCKQUOTE',
      'UL',
      'OL',
      'LI',
      'A',
      'CODE',
      'MARK',
      'SPAN',
    ]);
    const onPosts = new Set(['href', 'rel', 'target', 'start', 'class', 'aria-hidden']);
    const foreign = 'iframe,frame,object,embed,base,style:not(head style),video,audio,marquee,math,template,[popover]';
    const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);
    for (const element of document.querySelectorAll(foreign)) found.push(['foreign', element]);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(['handler', element]);
        if (!['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(name)) continue;
        if (!schemes.has(new URL(value, location.href).protocol) && element.tagName !== 'IMG')
          found.push(['address', element]);
      }
      if (element.tagName === 'SCRIPT' && !(element as HTMLScriptElement).src.startsWith(`${location.origin}/`))
        if ((element as HTMLScriptElement).type !== 'application/json') found.push(['script', element]);
    }
    for (const element of document.querySelectorAll('.post-body.prose *')) {
      const attributes = [...element.attributes].map(({ name }) => name);
      if (!inPosts.has(element.tagName) || attributes.some((name) => !onPosts.has(name)))
        found.push(['in a post', element]);
      if (element.tagName === 'A' && element.getAttribute('rel') !== 'noopener noreferrer nofollow ugc')
        found.push(['a link without its rel', element]);
    }
    return found.map(([what, { outerHTML }]) => `${what}: ${outerHTML.slice(0, 120)}`);
  });
}
