import { LRUCache } from 'lru-cache';
import { rulesLimits } from '../../../config/limits.ts';
import type { CommunityId } from '../../contract/ids.ts';
import type { HouseDraft } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { compileHouse } from '../../triage/house/compileHouse.ts';
import type { CompiledHouseRules } from '../../triage/house/houseRules.ts';
import { nothingChanged } from './house.rules.ts';
import { findCurrentNumberKept, findVersion } from './houseRules.store.ts';

/** Versions never change, so what was compiled stays right. */
const compiled = new LRUCache<string, CompiledHouseRules>({ max: rulesLimits.compiledKept });

/** A community's rules of one version, ready for screening; undefined for version 0, where nothing was changed. */
export async function houseOf(
  deps: Pick<Deps, 'db'>,
  communityId: CommunityId,
  version: number,
): Promise<CompiledHouseRules | undefined> {
  if (version === 0) return undefined;
  const key = `${deps.db.name} ${communityId} ${version}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = compileHouse({ ...(await draftOf(deps, communityId, version)), version });
  compiled.set(key, made);
  return made;
}

/** The rules in effect, as they were at most a moment ago; undefined where nothing was changed. */
export async function currentHouseOf(
  deps: Pick<Deps, 'db'>,
  communityId: CommunityId,
): Promise<CompiledHouseRules | undefined> {
  return houseOf(deps, communityId, await findCurrentNumberKept(deps.db, communityId));
}

/** What a version says; nothing for version 0. */
export async function draftOf(deps: Pick<Deps, 'db'>, communityId: CommunityId, version: number): Promise<HouseDraft> {
  if (version === 0) return nothingChanged;
  return (await findVersion(deps.db, communityId, version))?.draft ?? nothingChanged;
}
