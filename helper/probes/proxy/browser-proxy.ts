import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import type { Target } from '../../../evidence/address/target.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import { ifReadable } from '../../files/if-readable.ts';
import { readCommand } from '../../system/linux/read-command.ts';
import { operatingSystem } from '../../system/operating-system.ts';
import { isChromiumLike, proxyByArguments } from './proxy-by-arguments.ts';
import { proxyByPolicy } from './proxy-by-policy.ts';
import type { Rules } from './rules.ts';
import { takesTarget } from './takes-target.ts';

type BrowserProxy = NonNullable<ProxySettings['browser']>;

/**
 * The proxy settings of the browser that started this helper: its administrator's, else those on its command line. What a person set in
 * the browser's dialogs is in their profile, which we don't read.
 * @returns undefined if the parent isn't a browser, or can't be seen
 */
export function browserProxy(parent: number, target: Target): BrowserProxy | undefined {
  if (operatingSystem !== 'linux') return undefined;
  const executable = ifReadable(() => readlinkSync(`/proc/${parent}/exe`)) ?? '';
  const words = readCommand(parent);
  const program = basename(executable || (words[0] ?? ''));
  const isFirefox = /^(firefox|librewolf|waterfox)/.test(program);
  if (!isFirefox && !isChromiumLike(program)) return undefined;
  const rules = proxyByPolicy({ program, executable, isFirefox }) ?? (isFirefox ? undefined : proxyByArguments(words));
  return rules ? describe(rules, target, isFirefox) : { mode: 'unknown', servers: [] };
}

function describe(rules: Rules, target: Target, isFirefox: boolean): BrowserProxy {
  const { mode, servers, setBy } = rules;
  if (mode === 'direct') return { mode, servers: [], takesLoopback: false, takesTarget: false, setBy };
  return { mode, servers, setBy, ...takesTarget(rules, target, isFirefox) };
}
