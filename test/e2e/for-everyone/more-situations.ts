import type { Evidence } from '../../../evidence/index.ts';
import type { Service } from '../../../evidence/machine/services.ts';
import type { Situation } from '../../components/situations.ts';

const at = '2026-11-22T14:14:00.000Z';

function situation(url: string, facts: Evidence['facts'], helper: Situation['helper'] = { state: 'fine' }): Situation {
  return { evidence: { version: 1, url, os: 'linux', at, facts, unknown: {} }, helper, stage: 'settled' };
}

const failed = { outcome: 'failed', browser: 'chromium', method: 'GET', elapsedMs: 18, at } as const;
const refused = { ...failed, failure: 'refused', code: 'net::ERR_CONNECTION_REFUSED' } as const;
const longName = 'the-shop-of-the-branch-with-the-longest-name-that-anybody-has-ever-given-to-a-checkout';

/** Forty programs, each reachable by the network or not, with names that have no place to break. */
const manyServices: Service[] = Array.from({ length: 40 }, (_, index) => ({
  port: 23_100 + index,
  addresses: [index % 2 ? '0.0.0.0' : '127.0.0.1'],
  reach: index % 2 ? 'network' : 'this-computer',
  web: index % 3 !== 0,
  program: 'node',
  project: `${longName}-${index}`,
  folder: `~/code/${longName}/${longName}/packages/${index}`,
}));

/** What `situations` has not: the first and the last stop, a helper that fell silent, and more of everything than there is room for. */
export const moreSituations = {
  'stops at the browser': situation('http://localhost:6000/', {
    attempt: { ...failed, failure: 'unsafe-port', code: 'net::ERR_UNSAFE_PORT' },
  }),
  'stops at the name': situation(
    'http://shop.localhost:23001/',
    {
      attempt: { ...failed, failure: 'name-not-resolved', code: 'net::ERR_NAME_NOT_RESOLVED' },
      resolution: { name: 'shop.localhost', addresses: [], error: 'ENOTFOUND' },
    },
    { state: 'stopped', detail: 'The helper ended in the middle of a conversation.' },
  ),
  'stops at the reply': situation('http://localhost:23002/api/orders', {
    attempt: { outcome: 'answered', status: 502, browser: 'chromium', method: 'GET', elapsedMs: 4, at },
    connect: [{ address: '127.0.0.1', result: 'accepted', elapsedMs: 0.2 }],
    listeners: [{ address: '127.0.0.1', port: 23002 }],
  }),
  'many long names': situation(`http://127.0.0.1:23003/${longName}/${longName}?${'item=***&'.repeat(20)}`, {
    attempt: refused,
    connect: [{ address: '127.0.0.1', result: 'refused', code: 'ECONNREFUSED', elapsedMs: 0.1 }],
    listeners: manyServices.flatMap(({ port, addresses }) => addresses.map((address) => ({ address, port }))),
    owners: [],
    services: manyServices,
    remembered: {
      lastAnsweredAt: '2026-11-22T14:02:00.000Z',
      program: 'node',
      project: longName,
      folder: `~/code/${longName}`,
      startCommand: `npm run dev --workspace ${longName} -- --config ${longName}/${longName}.config.ts`,
    },
  }),
} satisfies Record<string, Situation>;
