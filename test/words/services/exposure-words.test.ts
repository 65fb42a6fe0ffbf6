import { expect, test } from 'vitest';
import type { Service } from '../../../evidence/machine/services.ts';
import { exposureWords } from '../../../words/services/exposure-words.ts';

const open: Service = { port: 8000, addresses: ['0.0.0.0'], reach: 'network' };
const here: Service = { port: 8000, addresses: ['127.0.0.1', '::1'], reach: 'this-computer' };
const everywhere = 'It listens on `0.0.0.0`, which means every address of this computer.';

test.for<[what: string, service: Service, isOnNetwork: boolean | undefined, meaning: string[]]>([
  ['loopback', here, true, ['It listens on `127.0.0.1` and `[::1]`. No other device can reach it.']],
  [
    'all addresses',
    open,
    true,
    [`${everywhere} Any device on your network can reach it, unless a firewall blocks it.`],
  ],
  [
    'one address',
    { ...open, addresses: ['192.168.1.5'] },
    undefined,
    ['It listens on `192.168.1.5`. Any device on your network can reach it, unless a firewall blocks it.'],
  ],
  [
    'no network',
    open,
    false,
    [`${everywhere} This computer isn't on a network right now. Once it is, any device there can reach it.`],
  ],
  [
    'a tunnel',
    { ...here, through: [{ program: 'ngrok', to: 'shop.ngrok.app', isPublic: true }] },
    true,
    [
      '`ngrok` exposes it to the internet: anyone who has the address (`shop.ngrok.app`) can reach it.',
      'It listens on `127.0.0.1` and `[::1]`. No other device can reach it directly.',
    ],
  ],
  [
    'a database in a container',
    { ...open, risk: 'database', container: { engine: 'docker', name: 'db', image: 'redis:7' } },
    true,
    [
      `${everywhere} Any device on your network can reach it, unless a firewall blocks it.`,
      "It's a database: unless it has a password, anyone who can reach it can read and change its data.",
      'It leads to the container `db` (image `redis:7`).',
      'Docker opens the port in the Linux firewall itself, bypassing tools such as `ufw`.',
    ],
  ],
])('%s', ([, service, isOnNetwork, meaning]) => {
  expect(exposureWords(service, isOnNetwork)?.meaning).toEqual(meaning);
});

test.for<[service: Service, step: object | undefined]>([
  [here, undefined],
  [
    { ...here, through: [{ program: 'ssh', to: 'box', pid: 12, isPublic: false }] },
    { text: 'Stop `ssh` (process 12) once nobody else needs it.' },
  ],
  [
    { ...open, container: { engine: 'docker', name: 'db', port: 80 } },
    {
      text: 'Publish it on this computer only, with `docker run -p` or under `ports` in the compose file:',
      command: '127.0.0.1:8000:80',
    },
  ],
  [
    { ...open, program: 'postgres' },
    { text: 'Set this in postgresql.conf, then restart it:', command: "listen_addresses = 'localhost'" },
  ],
])('%j is closed so: %j', ([service, step]) => {
  expect(exposureWords(service)?.step).toEqual(step);
});

test('the browser alone does not know who reaches it', () => {
  expect(exposureWords({ port: 3000, addresses: ['127.0.0.1'], web: true })).toBeUndefined();
});
