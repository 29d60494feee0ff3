import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { jsonOf } from '../kit/sharedAnswer.ts';
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

/** The built application's document: before what the head and the body end with. Thread pages lead to their script and style too. */
export interface ClientDocument {
  readonly head: string;
  readonly body: string;
  readonly end: string;
  readonly threadLinks: string;
}

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
  const [headEnds, bodyEnds] = [html.indexOf('</head>'), html.indexOf('</body>')];
  return {
    head: html.slice(0, headEnds),
    body: html.slice(headEnds, bodyEnds),
    end: html.slice(bodyEnds),
    threadLinks: links.join(''),
  };
}

/** The document for one reader, with the answers that its page asks for first. They are data: nothing in them runs. */
export function documentFor(document: ClientDocument, page: string, answers: FirstAnswers | null): string {
  const { head, body, end } = document;
  const links = threadPage.test(page) ? document.threadLinks : '';
  if (answers === null) return `${head}${links}${body}${end}`;
  const parts = Object.entries(answers)
    .filter(([, answer]) => answer !== undefined)
    .map(([address, answer]) => `${JSON.stringify(address)}:${jsonOf(answer)}`);
  const data = `{${parts.join(',')}}`.replaceAll('<', '\\u003c');
  return `${head}${links}${body}<script type="application/json" id="first-answers">${data}</script>${end}`;
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
