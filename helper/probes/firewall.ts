import { covers } from '../../evidence/address/covers.ts';
import type { Firewall } from '../../evidence/machine/firewall.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { perPlatform } from '../system/per-platform.ts';
import { runSystemCommand } from '../system/run-system-command.ts';
import { Unknown } from '../unknown.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { blockingRules } from './firewall/parse-filter-rules.ts';
import { parseGlobalState } from './firewall/parse-global-state.ts';
import { parseListedPrograms } from './firewall/parse-listed-programs.ts';
import { parseEnabledProfiles, parseInboundPolicy } from './firewall/parse-windows-firewall.ts';

/** The state of the system's firewall, checked if a connection got no answer or was rejected although something is listening. */
export const firewall: Probe<'firewall'> = async (context) => {
  if (!(await isTurnedAway(context))) throw new Unknown('not-needed');
  return firewallHere(context);
};

async function isTurnedAway({ target, found }: ProbeContext): Promise<boolean> {
  const listening = (await found('listeners').catch(() => [])).filter(({ port }) => port === target.port);
  return (await found('connect')).some(
    ({ result, address }) =>
      result === 'silent' ||
      result === 'prohibited' ||
      (result === 'refused' && listening.some((listener) => covers(listener.address, address))),
  );
}

const firewallHere = perPlatform<[context: ProbeContext], Promise<Firewall>>({
  // On Linux we watch the packets themselves, which says more than any rule and needs no other program.
  linux: async () => {
    throw new Unknown('not-needed');
  },
  macos: firewallOnMacos,
  windows: firewallOnWindows,
});

async function firewallOnMacos({ target, found, processes }: ProbeContext): Promise<Firewall> {
  const [state, programs, owners, all] = await Promise.all([
    runSystemCommand('macosFirewallState'),
    runSystemCommand('macosFirewallPrograms'),
    found('owners').catch(() => []),
    processes(),
  ]);
  const parsed = parseGlobalState(state);
  if (!parsed) throw new Unknown('not-permitted');
  const pid = owners.find(({ process }) => process)?.process?.pid;
  const [startedAs = ''] = (pid && all.read(pid)?.words) || [];
  return withoutUndefined({
    name: 'macOS firewall',
    ...parsed,
    program: parseListedPrograms(programs, startedAs),
    blockingRules: await filterRules(target.port),
  });
}

/** Only root may read them. */
async function filterRules(port: number): Promise<string[] | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [state, rules] = await Promise.all([
    runSystemCommand('macosFilterState'),
    runSystemCommand('macosFilterRules'),
  ]);
  return /^Status: Enabled/m.test(state) ? blockingRules(rules, port) : [];
}

async function firewallOnWindows(): Promise<Firewall> {
  const [profiles, current] = await Promise.all([
    runSystemCommand('windowsFirewallProfiles'),
    runSystemCommand('windowsFirewallPolicy'),
  ]);
  const active = parseEnabledProfiles(profiles);
  if (active === undefined) throw new Unknown('helper-failed');
  return withoutUndefined({
    name: 'Windows firewall',
    active,
    incoming: active ? parseInboundPolicy(current) : ('let-in' as const),
  });
}
