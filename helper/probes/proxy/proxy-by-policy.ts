import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ifReadable } from '../../files/if-readable.ts';
import { readJson } from '../../files/read-json.ts';
import { chromiumPolicy, firefoxPolicy } from './read-policy.ts';
import type { Rules } from './rules.ts';

const maxPolicies = 50;

/** Where each browser looks for its administrator's policies: https://www.chromium.org/administrators/linux-quick-start/ */
const chromiumFolders: [programs: RegExp, folder: string][] = [
  [/^(chrome|google-chrome)/, '/etc/opt/chrome/policies/managed'],
  [/^(msedge|microsoft-edge)/, '/etc/opt/edge/policies/managed'],
  [/^brave/, '/etc/brave/policies/managed'],
  [/^vivaldi/, '/etc/opt/vivaldi/policies/managed'],
  [/./, '/etc/chromium/policies/managed'],
];

/** The administrator's policy about proxies, which overrides everything else. Only read. */
export function proxyByPolicy(browser: { program: string; executable: string; isFirefox: boolean }): Rules | undefined {
  const [read, files] = browser.isFirefox
    ? [firefoxPolicy, firefoxFiles(browser.executable)]
    : [chromiumPolicy, chromiumFiles(browser.program)];
  return files.flatMap((file) => read(readJson(file), file) ?? [])[0];
}

function chromiumFiles(program: string): string[] {
  const folder = chromiumFolders.find(([programs]) => programs.test(program))?.[1] ?? '';
  const names = ifReadable(() => readdirSync(folder)) ?? [];
  // If two files set the same policy, Chromium uses the one whose name sorts last.
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return files
    .reverse()
    .slice(0, maxPolicies)
    .map((name) => join(folder, name));
}

/** https://mozilla.github.io/policy-templates/ */
function firefoxFiles(executable: string): string[] {
  return ['/etc/firefox/policies/policies.json', join(dirname(executable), 'distribution', 'policies.json')];
}
