import { expect, test } from 'vitest';
import { wslMachine } from '../../../../helper/probes/runtimes/wsl-machine.ts';

const running = { kind: 'wsl2', state: 'running' };

test.for([
  ['no settings', undefined, { ...running, networking: 'nat', forwardsPorts: true }],
  ['other settings', '[wsl2]\r\nmemory=4GB\r\n', { ...running, networking: 'nat', forwardsPorts: true }],
  [
    'forwarding is off',
    '[wsl2]\r\nlocalhostForwarding = False\r\n',
    { ...running, networking: 'nat', forwardsPorts: false },
  ],
  ['mirrored', '[wsl2]\nnetworkingMode=Mirrored\n', { ...running, networking: 'mirrored' }],
  ['without a network', '[wsl2]\nnetworkingMode=none\n', { ...running, networking: 'none', forwardsPorts: false }],
  [
    'a setting that is a comment',
    '[wsl2]\n#networkingMode=mirrored\n',
    { ...running, networking: 'nat', forwardsPorts: true },
  ],
] as [string, string | undefined, object][])('WSL runs, %s', ([, settings, is]) => {
  expect(wslMachine(['System', 'vmmemWSL'], settings)).toEqual(is);
  expect(wslMachine(['wslrelay'], settings)).toEqual(is);
});

test('without its machine, or in another one, nothing is said', () => {
  expect(
    wslMachine(['System', 'svchost', 'wslservice', 'vmmem', 'wsl'], '[wsl2]\nnetworkingMode=mirrored'),
  ).toBeUndefined();
});
