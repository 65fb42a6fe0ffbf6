import { expect, test } from 'vitest';
import { filteringSoftware } from '../../../../helper/probes/software/filtering-software.ts';

/** Which products are seen in a list of programs. */
const seenIn = (programs: readonly string[]) =>
  filteringSoftware.filter(({ processes }) => programs.some((one) => processes.test(one))).map(({ name }) => name);

test('programs of macOS', () => {
  const names = ['launchd', 'Little Snitch Agent', 'BDLDaemon', 'Cloudflare WARP', 'Charles', 'zsh'];
  expect(seenIn(names)).toEqual(['Bitdefender', 'Little Snitch', 'Cloudflare WARP', 'Charles']);
});

test('programs of Windows', () => {
  const names = ['System Idle Process', 'svchost', 'AvastSvc', 'avp', 'Fiddler Everywhere'];
  expect(seenIn(names)).toEqual(['Avast', 'Kaspersky', 'Fiddler']);
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
