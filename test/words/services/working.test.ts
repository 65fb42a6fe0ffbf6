import { describe, expect, test } from 'vitest';
import { parseTarget } from '../../../evidence/address/target.ts';
import type { Owners, Process } from '../../../evidence/port/owners.ts';
import { keepHere, type Loaded, workingWords } from '../../../words/services/working.ts';
import { at, node, owner, vite } from '../../diagnosis/evidence.ts';

const django: Process = {
  pid: 8,
  program: 'python3',
  framework: 'django',
  folder: '~/code/api',
  startedAt: '2026-11-22T11:00:00.000Z',
};
const notAsked = 'Checking who serves this page and who can reach it…';
const untold = "The browser alone can't see who serves it or who can reach it.";
const bare = 'Portside asks without cookies or a query string, so the page itself may get a better answer.';

function words(known: Partial<Loaded>) {
  return Object.values(workingWords({ title: undefined, answer: undefined, owners: undefined, at, ...known }));
}

describe('what is said of a page that loaded:', () => {
  test.each<[string, Partial<Loaded>, [title: string, lede: string]]>([
    ['nothing known yet', {}, ['Loaded', notAsked]],
    ['the helper is faster than the page', { owners: [owner('127.0.0.1', node)] }, ['Loaded', notAsked]],
    ['the page is faster than the helper', { answer: { status: 200 } }, ['Working', notAsked]],
    ['nobody can tell', { answer: { status: 200 }, owners: [] }, ['Working', untold]],
    [
      'only the browser tells',
      { answer: { status: 304 }, owners: [], title: 'Shop' },
      ['Working', `The page title is “Shop”. ${untold}`],
    ],
    [
      'an error, and only the browser tells: its page is called after the error',
      { answer: { status: 502 }, owners: [], title: '502 Bad Gateway' },
      ['Responding with 502', `${untold} ${bare}`],
    ],
    [
      'all is known',
      { answer: { status: 200 }, owners: [owner('0.0.0.0', django)], title: 'Shop' },
      [
        'Working, and open to your network',
        'Django (python3) from `~/code/api`, started 3 hours ago, is listening on `0.0.0.0`. Any device on your network can reach it, unless a firewall blocks it.',
      ],
    ],
    [
      'from a checkout',
      {
        answer: { status: 200 },
        owners: [owner('127.0.0.1', { ...django, checkout: { root: '~/code', branch: 'fix-ui' } })],
      },
      [
        'Working, on this computer only',
        'Django (python3) from `~/code/api` (branch fix-ui), started 3 hours ago, is listening on `127.0.0.1`. No other device can reach it.',
      ],
    ],
    [
      'from a container that works on a checkout',
      {
        answer: { status: 200 },
        owners: [owner('127.0.0.1')],
        service: {
          port: 3000,
          addresses: ['127.0.0.1'],
          container: { engine: 'docker', name: 'web', folder: '~/shop', checkout: { root: '~/shop', branch: 'main' } },
        },
      },
      [
        'Working, on this computer only',
        "Another user's program is listening on `127.0.0.1`. It leads to the container `web`, run from `~/shop` (branch main). No other device can reach it.",
      ],
    ],
    [
      'both families of loopback',
      { answer: { status: 200 }, owners: [owner('127.0.0.1', node), owner('::1', node)] },
      ['Working, on this computer only', 'node is listening on `127.0.0.1` and `[::1]`. No other device can reach it.'],
    ],
    [
      'a program that hides',
      { answer: { status: 200 }, owners: [owner('127.0.0.1')] },
      [
        'Working, on this computer only',
        "Another user's program is listening on `127.0.0.1`. No other device can reach it.",
      ],
    ],
    [
      'two programs',
      { answer: { status: 200 }, owners: [owner('127.0.0.1', node), owner('::1', django)] },
      [
        'Working, on this computer only',
        'More than one program is listening on `127.0.0.1` and `[::1]`. No other device can reach it.',
      ],
    ],
    [
      'all addresses, and no network',
      { answer: { status: 200 }, owners: [owner('::', node)], isOnNetwork: false },
      [
        'Working, and open to your network',
        "node is listening on `[::]`. This computer isn't on a network right now. Once it is, any device there can reach it.",
      ],
    ],
    [
      'a tunnel',
      {
        answer: { status: 200 },
        owners: [owner('127.0.0.1', node)],
        service: { port: 3000, addresses: [], through: [{ program: 'ngrok', isPublic: true }] },
      },
      [
        'Working, and open to the internet',
        'node is listening on `127.0.0.1`. No other device can reach it directly. `ngrok` exposes it to the internet: anyone who has the address can reach it.',
      ],
    ],
    [
      'a folder of files for the network',
      {
        answer: { status: 200 },
        owners: [owner('0.0.0.0', node)],
        service: { port: 3000, addresses: [], risk: 'files' },
      },
      [
        'Working, and open to your network',
        'node is listening on `0.0.0.0`. Any device on your network can reach it, unless a firewall blocks it. It serves every file in its folder.',
      ],
    ],
    [
      'a folder of files for this computer',
      {
        answer: { status: 200 },
        owners: [owner('127.0.0.1', node)],
        service: { port: 3000, addresses: [], risk: 'files' },
      },
      ['Working, on this computer only', 'node is listening on `127.0.0.1`. No other device can reach it.'],
    ],
    ['a fault', { answer: { status: 404 }, owners: [] }, ['Responding with 404', `${untold} ${bare}`]],
    ['no fault', { answer: { status: 399 }, owners: [] }, ['Working', untold]],
    [
      'a fault, open to the network',
      { answer: { status: 401 }, owners: [owner('::', node)] },
      [
        'Responding with 401, and open to your network',
        `node is listening on \`[::]\`. Any device on your network can reach it, unless a firewall blocks it. ${bare}`,
      ],
    ],
    [
      'no answer any more',
      { answer: null, owners: [owner('127.0.0.1', node)] },
      [
        'Loaded, but not responding now',
        'Portside just asked the server again and got no page. The full diagnosis looks for the cause.',
      ],
    ],
  ])('%s', (_, known, expected) => {
    expect(words(known)).toEqual(expected);
  });
});

describe('a page is kept to this computer', () => {
  const byCommand = (command: string) => ({ text: 'Stop it, then start it again with:', command });
  const byHand = (host: string) => ({
    text: `Set the server's host to \`${host}\` in its configuration, then restart it.`,
  });

  test('a tunnel is ended', () => {
    const target = parseTarget('http://localhost:3000/');
    const through = [{ program: 'cloudflared', pid: 9, isPublic: true }];
    expect(target && keepHere(target, [owner('127.0.0.1', vite)], { port: 3000, addresses: [], through })).toEqual({
      text: 'Stop `cloudflared` (process 9) once nobody else needs it.',
    });
  });

  test.each<[string, Owners | undefined, ReturnType<typeof keepHere>]>([
    [
      'http://localhost:8000/',
      [owner('0.0.0.0', django)],
      byCommand('cd ~/code/api && python manage.py runserver 127.0.0.1:8000'),
    ],
    ['http://[::1]:8000/', [owner('::', vite)], byCommand('cd ~/code/shop && npx vite --host ::1 --port 8000')],
    ['http://localhost:8000/', [owner('0.0.0.0', node)], byHand('127.0.0.1')],
    ['http://localhost:8000/', [owner('0.0.0.0')], byHand('127.0.0.1')],
    ['http://localhost:8000/', [owner('127.0.0.1', django)], undefined],
    ['http://localhost:8000/', [], undefined],
    ['http://localhost:8000/', undefined, undefined],
  ])('%s, served by %j: %j', (url, owners, expected) => {
    const target = parseTarget(url);
    expect(target && keepHere(target, owners)).toEqual(expected);
  });
});
