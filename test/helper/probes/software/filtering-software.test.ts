import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { filteringSoftware } from '../../../../helper/probes/software/filtering-software.ts';
import { namesInPs, namesInTasklist } from '../../../../helper/probes/software/process-names.ts';

/** Which products are seen in a list of programs. */
const seenIn = (programs: readonly string[]) =>
  filteringSoftware.filter(({ processes }) => programs.some((one) => processes.test(one))).map(({ name }) => name);

test('a process list of macOS', () => {
  const listed = `/sbin/launchd
/usr/libexec/logd
/Applications/Little Snitch.app/Contents/Components/Little Snitch Agent.app/Contents/MacOS/Little Snitch Agent
/Library/Bitdefender/AVP/BDLDaemon.app/Contents/MacOS/BDLDaemon
/Applications/Cloudflare WARP.app/Contents/MacOS/Cloudflare WARP
/Applications/Charles.app/Contents/MacOS/Charles
-zsh
`;
  expect(seenIn(namesInPs(listed))).toEqual(['Bitdefender', 'Little Snitch', 'Cloudflare WARP', 'Charles']);
});

test('a process list of Windows', () => {
  const listed = [
    '"System Idle Process","0","Services","0","8 K"',
    '"svchost.exe","1032","Services","0","12,344 K"',
    '"AvastSvc.exe","3904","Services","0","98,112 K"',
    '"avp.exe","4120","Services","0","88,112 K"',
    '"Fiddler Everywhere.exe","9001","Console","1","188,112 K"',
  ].join('\r\n');
  expect(seenIn(namesInTasklist(listed))).toEqual(['Avast', 'Kaspersky', 'Fiddler']);
});

test('what ps prints here can be read too', () => {
  const names = namesInPs(execFileSync('ps', ['-axo', 'comm='], { encoding: 'utf8' }));
  expect(names).toContain('ps');
  expect(names).not.toContain('');
});

test('ordinary programs are none of these', () => {
  const ordinary = [
    'node',
    'chrome',
    'chromium',
    'firefox-esr',
    'code',
    'Docker Desktop',
    'sshd',
    'bash',
    'avahi-daemon',
  ];
  expect(seenIn([...ordinary, 'systemd-resolve', 'NetworkManager', 'explorer', 'MsMpEng', 'postgres', 'java'])).toEqual(
    [],
  );
});

test('each product stands in the table once', () => {
  const names = filteringSoftware.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
