// Looks at every regular expression of the product for catastrophic backtracking: `node config/checkPatterns.mjs` fails on one
// whose time grows exponentially, or faster than the square of the text. Patterns put together of constants are put together
// here too; what only a run would know stands as one letter. Runs recheck in plain JavaScript, on all cores.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import ts from 'typescript';

process.env.RECHECK_BACKEND = 'pure';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['server', 'workers', 'config', 'client/src'];
/** The square of 10,000 characters, the longest text, is still read in a fraction of a second. */
const highestDegree = 2;
/** Milliseconds for one pattern: the largest need about a second alone. */
const timeout = 5_000;

/** Source files below a folder. */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The text that an expression of constants comes to. */
function textOf(expression, constants) {
  if (expression === undefined) return 'x';
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (ts.isParenthesizedExpression(expression)) return textOf(expression.expression, constants);
  if (ts.isIdentifier(expression)) {
    const known = constants.get(expression.text);
    return known === undefined ? 'x' : textOf(known, constants);
  }
  if (ts.isTaggedTemplateExpression(expression) && expression.tag.getText() === 'String.raw')
    return templateOf(expression.template, constants, (part) => part.rawText);
  if (ts.isTemplateExpression(expression)) return templateOf(expression, constants, (part) => part.text);
  if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return textOf(expression.left, constants) + textOf(expression.right, constants);
  return 'x';
}

function templateOf(template, constants, read) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return read(template);
  const spans = template.templateSpans.map((span) => textOf(span.expression, constants) + read(span.literal));
  return read(template.head) + spans.join('');
}

/** The patterns of one file: `{source, flags, place}`. */
function patternsOf(file) {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map();
  const found = [];
  const look = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    const line = () => tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const place = () => `${relative(root, file)}:${line()}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: place() });
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      found.push({
        source: textOf(source, constants),
        flags: flags === undefined ? '' : textOf(flags, constants),
        place: place(),
      });
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

/** What is wrong with a pattern in words; undefined where nothing is. */
function faultOf({ status, complexity, error }) {
  if (status === 'safe') return undefined;
  if (status === 'unknown') return `could not be judged (${error?.kind ?? 'unknown'})`;
  if (complexity.type === 'exponential') return 'takes exponential time';
  return complexity.degree > highestDegree ? `takes time of degree ${complexity.degree}` : undefined;
}

async function work() {
  const { checkSync } = await import('recheck');
  parentPort.on('message', (pattern) => {
    const { source, flags, place } = pattern;
    // A pattern is judged as it is searched for: without a beginning, at every place of the text.
    const judged = checkSync(source, flags.replace(/[gdv]/g, ''), { timeout, checker: 'automaton' });
    const sure = judged.status === 'unknown' ? checkSync(source, flags.replace(/[gdv]/g, ''), { timeout }) : judged;
    parentPort.postMessage({ place, source, fault: faultOf(sure) });
  });
}

async function main() {
  const seen = new Map();
  for (const pattern of folders.flatMap(filesIn).flatMap(patternsOf)) {
    const key = `${pattern.source}/${pattern.flags}`;
    if (!seen.has(key)) seen.set(key, pattern);
  }
  // The longest take longest: begun first, none is waited for alone.
  const waiting = [...seen.values()].toSorted((one, other) => one.source.length - other.source.length);
  const count = waiting.length;
  const faults = [];
  const runOne = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url));
      const next = () => {
        const pattern = waiting.pop();
        if (pattern === undefined) void worker.terminate().then(resolve);
        else worker.postMessage(pattern);
      };
      worker.on('message', (judged) => {
        if (judged.fault !== undefined) faults.push(judged);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, runOne));
  for (const { place, source, fault } of faults) console.error(`${place}: /${source.slice(0, 160)}/ ${fault}.`);
  console.log(`${count} patterns looked at, ${faults.length} that may run away.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await (isMainThread ? main() : work());
