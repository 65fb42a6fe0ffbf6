import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processesInPs } from '../../../helper/system/macos/parse-ps.ts';
import { runSystemCommand } from '../../../helper/system/run-system-command.ts';
import { systemCommands } from '../../../helper/system/system-commands.ts';

const commands = Object.entries(systemCommands).map(([name, words]) => [name, words] as const);

test.for(commands)('%s is started by its full path', ([name, [program]]) => {
  expect(program).toMatch(name.startsWith('macos') ? /^\/(usr|bin|sbin)\// : /^System32\\[\w\\.]+\.exe$/);
});

/** What would change something, or take a word from elsewhere. */
test.for(commands)('%s only shows', ([, [, ...words]]) => {
  expect(words.join(' ')).not.toMatch(/\b(set|add|delete|del|kill|stop|start|remove|new|invoke|iex)\b|[$%`&]/i);
});

test.skipIf(!existsSync('/bin/ps'))('a real program of the system is run: its list has our own process', async () => {
  const own = processesInPs(await runSystemCommand('macosProcesses')).find(({ pid }) => pid === process.pid);
  expect(own).toMatchObject({ parent: process.ppid, uid: process.getuid?.() });
});

test.skipIf(!existsSync('/bin/ps'))('asked twice at once, it is run once', async () => {
  const [one, other] = [runSystemCommand('macosCommandLines'), runSystemCommand('macosCommandLines')];
  expect(one).toBe(other);
  await one;
});

test.skipIf(existsSync('/usr/libexec/ApplicationFirewall'))('one that is not there tells nothing', async () => {
  await expect(runSystemCommand('macosFirewallState')).rejects.toMatchObject({ reason: 'helper-failed' });
});
