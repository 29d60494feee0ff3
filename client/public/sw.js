// Keeps the help page, and the static files it needs, readable without a network.
// It never touches the API or any page behind the wall.
const CACHE = 'alongside-help-1';
const HELP = '/help';

async function keepHelp() {
  const cache = await caches.open(CACHE);
  const answer = await fetch(HELP, { cache: 'no-cache' });
  if (!answer.ok) return;
  const html = await answer.clone().text();
  const files = [...html.matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|early\.js|icon\.svg))"/g)].map((match) => match[1]);
  await cache.addAll(files);
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const css = await (await cache.match(file)).text();
    const fonts = [...css.matchAll(/url\(["']?(\/assets\/[^"')]+latin-wght[^"')]*)/g)].map((match) => match[1]);
    await cache.addAll(fonts);
  }
  await cache.put(HELP, answer);
}

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keepHelp());
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

async function helpPage() {
  try {
    const fresh = await fetch(HELP);
    if (fresh.ok) {
      keepHelp().catch(() => undefined);
      return fresh;
    }
  } catch {
    // No network: the kept copy is what this is for.
  }
  return (await caches.match(HELP)) ?? Response.error();
}

async function staticFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === HELP) event.respondWith(helpPage());
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/early.js' || url.pathname === '/icon.svg') event.respondWith(staticFile(request));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => Response.redirect(HELP)));
});
