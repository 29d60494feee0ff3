import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scriptJsonOf } from '../kit/sharedAnswer.ts';
import { threadPage, type FirstAnswers } from './firstAnswers.ts';

/** What the build says of one of its files. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** The source of the thread page, which loads its script beside that of the application and not after it. */
const threadSource = 'src/features/posts/ThreadPage.tsx';

/**
 * The built application's document as it is sent, cut where something is put in: in place of the beginning of `main`, and at the end of
 * the body. The head of thread pages leads to their script and style too.
 */
export interface ClientDocument {
  readonly head: Buffer;
  readonly threadHead: Buffer;
  readonly body: Buffer;
  /** After a first view, which has the page's first heading already. */
  readonly bodyAfterView: Buffer;
  readonly end: Buffer;
}

/** How `main` begins in the document, and where it holds a first view: as the page's own script will draw it. */
const emptyMain = '<main id="main" class="wrap wrap-read page">';
const mainParts = {
  empty: Buffer.from(emptyMain),
  withView: Buffer.from('<main id="main" class="wrap wrap-read page stack s-6 first-view">'),
};

/** Reads the document of a built client. Raises what the file system raises. */
export function readClientDocument(dir: string): ClientDocument {
  const html = readFileSync(path.join(dir, 'index.html'), 'utf8');
  const file = path.join(dir, '.vite/manifest.json');
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  const [scripts, styles] = neededBy(manifest, threadSource);
  const links = [
    ...[...styles].map((name) => `<link rel="stylesheet" crossorigin href="/${name}">`),
    ...[...scripts].map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
  ].filter((link) => !html.includes(link));
  const [head, rest] = cut(html, '</head>');
  const [top, main] = cut(rest, emptyMain);
  const [body, end] = cut(main.slice(emptyMain.length), '</body>');
  return {
    head: Buffer.from(head + top),
    threadHead: Buffer.from(head + links.join('') + top),
    body: Buffer.from(body),
    bodyAfterView: Buffer.from(body.replace(/(<\/?h)1>/gu, '$12>')),
    end: Buffer.from(end),
  };
}

function cut(html: string, at: string): [string, string] {
  const place = html.indexOf(at);
  if (place < 0) throw new Error(`The document of the client has no ${at}`);
  return [html.slice(0, place), html.slice(place)];
}

/**
 * The document for one reader, in parts of which most are kept, with the answers that its page asks for first, and its first view as
 * HTML. Answers are data: nothing in them runs.
 */
export function documentFor(
  document: ClientDocument,
  page: string,
  answers: FirstAnswers['answers'] | null,
  view: Buffer | null,
): Buffer[] {
  return [
    threadPage.test(page) ? document.threadHead : document.head,
    ...(view === null ? [mainParts.empty, document.body] : [mainParts.withView, view, document.bodyAfterView]),
    ...(answers === null ? [] : scriptOf(answers)),
    document.end,
  ];
}

function scriptOf(answers: FirstAnswers['answers']): Buffer[] {
  const parts = Object.entries(answers)
    .filter(([, answer]) => answer !== undefined)
    .flatMap(([address, answer], at) => [
      Buffer.from(`${at === 0 ? '' : ','}${JSON.stringify(address)}:`),
      scriptJsonOf(answer),
    ]);
  return [Buffer.from('<script type="application/json" id="first-answers">{'), ...parts, Buffer.from('}</script>')];
}

/** Scripts and styles of a source and of all that it imports before it can run. */
function neededBy(manifest: Manifest, source: string): [ReadonlySet<string>, ReadonlySet<string>] {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  add(source);
  return [scripts, styles];
}
