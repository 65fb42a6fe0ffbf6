import type { Order } from './order.ts';
import { missingOf, packages } from './packages.ts';
import { areDevServersInstalled } from './place/dev-servers.ts';
import { areNpmProgramsInstalled } from './place/npm-programs.ts';
import type { World } from './world.ts';

/** Why this machine cannot make the world; undefined where it can. */
export async function reasonToSkip(
  { needs = [], needsPrivateNetwork, needsRoot, needsDevServers, needsNpmPrograms }: World,
  { isPrivateNetwork, isRoot }: Pick<Order, 'isPrivateNetwork' | 'isRoot'>,
): Promise<string | undefined> {
  if (needsPrivateNetwork && !isPrivateNetwork)
    return 'it changes the network of the machine, and is made in a network namespace alone';
  if (needsRoot && !isRoot) return 'it takes root';
  if (needsDevServers && !areDevServersInstalled())
    return 'its development server is not installed; npm run zoo does that';
  if (needsNpmPrograms && !areNpmProgramsInstalled())
    return 'its program of npm is not installed; npm run zoo does that';
  const [missing] = await missingOf(needs);
  return missing && `${packages[missing].program} is missing (Debian package ${packages[missing].package})`;
}
