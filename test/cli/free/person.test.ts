import { afterEach, expect, test, vi } from 'vitest';
import { isOwnAccount, isPersons, personAsking } from '../../../cli/free/person.ts';
import { readProcesses } from '../../../helper/system/processes.ts';

afterEach(() => vi.unstubAllEnvs());

test.skipIf(process.getuid?.() !== 0)('root ends what is root’s, and what is theirs who typed sudo', async () => {
  const processes = await readProcesses();
  expect(personAsking(processes)).toEqual({ uid: 0, uids: [0], user: 'root' });
  vi.stubEnv('SUDO_UID', '1000');
  expect(personAsking(processes)).toEqual({ uid: 1000, uids: [1000, 0], user: 'root' });
  vi.stubEnv('SUDO_UID', '0x0');
  expect(personAsking(processes)).toMatchObject({ uid: 0, uids: [0] });
});

const ann = { uid: 1000, uids: [1000], user: 'ann' };
const behindSudo = { uid: 1000, uids: [1000, 0], user: 'root' };
const onWindows = { uid: undefined, uids: [], user: undefined };

test.each([
  ['a person’s own', ann, { uid: 1000, user: 'ann' }, true, true],
  ['another user’s', ann, { uid: 1001, user: 'ben' }, false, false],
  ['root’s', ann, { uid: 0, user: 'root' }, false, false],
  ['the person’s, by way of sudo', behindSudo, { uid: 1000, user: 'ann' }, true, true],
  ['root’s, by way of sudo', behindSudo, { uid: 0, user: 'root' }, true, false],
  ['another user’s, by way of sudo', behindSudo, { uid: 1001, user: 'ben' }, false, false],
  ['one of which macOS tells the name alone', ann, { uid: undefined, user: 'ben' }, false, false],
  ['the person’s, of which macOS tells the name alone', ann, { uid: undefined, user: 'ann' }, true, true],
  ['one of which Windows tells nothing', onWindows, { uid: undefined, user: undefined }, true, false],
] as const)('%s', (_, person, account, persons, own) => {
  expect([isPersons(person, account), isOwnAccount(person, account)]).toEqual([persons, own]);
});
