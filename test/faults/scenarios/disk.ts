import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from '../kit/scenario.ts';

const size = '400m';
const mount = mkdtempSync(path.join(os.tmpdir(), 'alongside-faults-disk-'));
let mounted: string | null | undefined;

/** Mounts a small disk; answers why it can't. */
export function mountDisk(): string | null {
  if (mounted !== undefined) return mounted;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', mount], { stdio: 'pipe' });
    mounted = null;
  } catch (error) {
    mounted = `a small disk can't be mounted here: ${String(error).split('\n')[0] ?? ''}`;
  }
  return mounted;
}

/** Unmounts it. */
export function unmountDisk(): void {
  if (mounted === null) execFileSync('umount', ['-l', mount], { stdio: 'pipe' });
  rmSync(mount, { recursive: true, force: true });
}

const filler = path.join(mount, 'filler');

/** Fills what is left of the disk. */
function fill(): void {
  try {
    for (let part = 0; part < 400; part += 1) writeFileSync(filler, Buffer.alloc(1_048_576), { flag: 'a' });
  } catch {
    // Full, which was the aim.
  }
}

/** The database's disk is full: it refuses or ends, people are told so, and all goes on once there is room. */
export const disk: Scenario = {
  name: 'the database’s disk full',
  whyNot: mountDisk,
  site: { dbFolder: mount },
  async run(site) {
    fill();
    await pause(6_000);
    rmSync(filler, { force: true });
    await site.mongo.stop('SIGKILL');
    await site.mongo.start();
    const readyMs = await site.says({ ready: true, degraded: null }, 30_000);
    return { readyMs };
  },
};
