import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeHome, runIn, serveFrom } from '../helper/checkout-folders.ts';
import { checkoutWorlds } from './checkout-worlds.ts';
import { runPortside } from './run-portside.ts';

const isRoot = process.getuid?.() === 0;

describe.for(Object.entries(checkoutWorlds))('%s', ([, world]) => {
  test.skipIf(world.needsRoot && !isRoot)('is told apart by check and by listeners --here', async () => {
    const home = makeHome(world.make);
    const port = await serveFrom(resolve(home, world.server), world.afterwards);
    if (world.meanwhile) runIn(home, world.meanwhile);
    const from = { cwd: resolve(home, world.from), home };
    const [checked, listed] = await Promise.all([
      runPortside(['check', `http://127.0.0.1:${port}/`, '--json'], '', from),
      runPortside(['listeners', '--here', '--json'], '', from),
    ]);
    const { askedFrom, facts } = JSON.parse(checked.output).evidence;
    const commit = world.checkout?.commit && runIn(home, `echo ${world.checkout.commit}`);
    expect({ standing: askedFrom.server, checkout: facts.owners[0].process.checkout }).toEqual({
      standing: world.standing,
      checkout: world.checkout && { ...world.checkout, ...(commit && { commit }) },
    });
    expect(checked.exitCode).toBe(0);
    const { isRunning, servers, elsewhere } = JSON.parse(listed.output);
    const isHere = world.standing === 'this-folder' || world.standing === 'this-checkout';
    expect({ isRunning, servers: portsOf(servers), exitCode: listed.exitCode }).toEqual({
      isRunning: isHere,
      servers: isHere ? [port] : [],
      exitCode: isHere ? 0 : 1,
    });
    // Other servers of this machine may have a package of the same name.
    expect(portsOf(elsewhere).includes(port)).toBe(world.standing === 'other-checkout');
  });
});

function portsOf(services: { port: number }[]): number[] {
  return services.map(({ port }) => port);
}
