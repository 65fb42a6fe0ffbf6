import { expect, test } from 'vitest';
import type { Service } from '../../../../evidence/machine/services.ts';
import { exposureWords } from '../../../../words/en/services/exposure-words.ts';

const open: Service = { port: 8000, addresses: ['0.0.0.0'], reach: 'network' };
const here: Service = { port: 8000, addresses: ['127.0.0.1', '::1'], reach: 'this-computer' };
const everywhere = 'Listens on `0.0.0.0`, which stands for every address of this computer:';

test.for<[what: string, service: Service, isOnNetwork: boolean | undefined, meaning: string[]]>([
  ['loopback', here, true, ['Listens on `127.0.0.1` and `[::1]`: no other device can reach it.']],
  [
    'all addresses',
    open,
    true,
    [`${everywhere} any device on your network can reach it, unless a firewall keeps it out.`],
  ],
  [
    'one address',
    { ...open, addresses: ['192.168.1.5'] },
    undefined,
    ['Listens on `192.168.1.5`: any device on your network can reach it, unless a firewall keeps it out.'],
  ],
  [
    'no network',
    open,
    false,
    [`${everywhere} once this computer is on a network, any device there can reach it. Right now it is on none.`],
  ],
  [
    'a tunnel',
    { ...here, through: [{ program: 'ngrok', to: 'shop.ngrok.app', isPublic: true }] },
    true,
    [
      '`ngrok` carries it to the internet: anyone who has the address (`shop.ngrok.app`) can reach it.',
      'Listens on `127.0.0.1` and `[::1]`: no other device reaches it directly.',
    ],
  ],
  [
    'a database in a container',
    { ...open, risk: 'database', container: { engine: 'docker', name: 'db', image: 'redis:7' } },
    true,
    [
      `${everywhere} any device on your network can reach it, unless a firewall keeps it out.`,
      'It is a database: whoever reaches it reads and changes what is in it, if it has no password.',
      'It leads into the container `db` (image `redis:7`).',
      'Docker opens it in the firewall of Linux by itself, past tools such as `ufw`.',
    ],
  ],
])('%s', ([, service, isOnNetwork, meaning]) => {
  expect(exposureWords(service, isOnNetwork)?.meaning).toEqual(meaning);
});

test.for<[service: Service, step: object | undefined]>([
  [here, undefined],
  [
    { ...here, through: [{ program: 'ssh', to: 'box', pid: 12, isPublic: false }] },
    { text: 'End `ssh` (process 12) once nobody else needs it.' },
  ],
  [
    { ...open, container: { engine: 'docker', name: 'db', port: 80 } },
    {
      text: 'Publish it to this computer only: `docker run -p`, or below `ports` in the compose file:',
      command: '127.0.0.1:8000:80',
    },
  ],
  [
    { ...open, program: 'postgres' },
    { text: 'Set this in postgresql.conf, and start it again:', command: "listen_addresses = 'localhost'" },
  ],
])('%j is closed so: %j', ([service, step]) => {
  expect(exposureWords(service)?.step).toEqual(step);
});

test('the browser alone does not know who reaches it', () => {
  expect(exposureWords({ port: 3000, addresses: ['127.0.0.1'], web: true })).toBeUndefined();
});
