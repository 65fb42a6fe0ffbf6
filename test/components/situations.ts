import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Evidence, FactName, UnknownReason } from '../../evidence/index.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import type { TabState } from '../../state/tab/tab-state.ts';

export interface Situation {
  evidence: Evidence;
  helper: HelperState;
  stage: TabState['stage'];
}

const at = '2026-11-22T14:14:00.000Z';
const fine: HelperState = { state: 'fine', detail: '0.1.0' };

/** All that the browser alone cannot find out. */
const forHelper = unknownFor('helper-missing', 'listeners', 'owners', 'certificate', 'upstreams', 'stall', 'refusal');

function unknownFor(reason: UnknownReason, ...names: FactName[]): Evidence['unknown'] {
  return Object.fromEntries(names.map((name) => [name, reason]));
}

function situation(
  url: string,
  facts: Evidence['facts'],
  rest: Partial<Situation> & Partial<Pick<Evidence, 'unknown' | 'os'>> = {},
): Situation {
  const { unknown = {}, os = 'linux', helper = fine, stage = 'settled' } = rest;
  return { evidence: { version: 1, url, os, at, facts, unknown }, helper, stage };
}

const refused: Evidence['facts']['attempt'] = {
  outcome: 'failed',
  failure: 'refused',
  code: 'net::ERR_CONNECTION_REFUSED',
  browser: 'chromium',
  method: 'GET',
  elapsedMs: 18,
  at,
};

const refusedOnBoth: Evidence['facts']['connect'] = [
  { address: '127.0.0.1', result: 'refused', code: 'ECONNREFUSED', elapsedMs: 0.1 },
  { address: '::1', result: 'refused', code: 'ECONNREFUSED', elapsedMs: 0.1 },
];

const services: Evidence['facts']['services'] = [
  {
    port: 5173,
    addresses: ['::1'],
    reach: 'this-computer',
    web: true,
    program: 'node',
    framework: 'vite',
    project: 'shop',
    folder: '~/code/shop',
  },
  {
    port: 8000,
    addresses: ['0.0.0.0'],
    reach: 'network',
    web: true,
    program: 'python3',
    framework: 'django',
    project: 'api',
    folder: '~/code/api',
  },
  { port: 5432, addresses: ['127.0.0.1', '::1'], reach: 'this-computer', web: false, program: 'postgres' },
];

/** What a person meets, as evidence; the words come from the engine. The pages watch these ports, so they are such as nobody uses. */
export const situations = {
  'server-stopped': situation('http://localhost:23000/checkout?item=***', {
    attempt: refused,
    connect: refusedOnBoth,
    listeners: services.flatMap(({ port, addresses }) => addresses.map((address) => ({ address, port }))),
    owners: [],
    services,
    remembered: {
      lastAnsweredAt: '2026-11-22T14:02:00.000Z',
      program: 'node',
      framework: 'next',
      project: 'shop',
      folder: '~/code/shop',
      startCommand: 'npm run dev',
    },
  }),
  'on-windows': situation(
    'http://localhost:23000/checkout',
    {
      attempt: refused,
      connect: refusedOnBoth,
      listeners: [],
      owners: [],
      services: [],
      remembered: {
        lastAnsweredAt: '2026-11-22T14:02:00.000Z',
        program: 'node',
        framework: 'next',
        folder: '~\\code\\my shop',
        startCommand: 'npm run dev',
      },
    },
    { os: 'windows' },
  ),
  'first-look': situation(
    'http://localhost:23000/checkout',
    { attempt: refused },
    {
      stage: 'first',
      helper: { state: 'unasked' },
      unknown: unknownFor('pending', 'connect', 'listeners', 'owners', 'replies', 'services'),
    },
  ),
  'nothing-listening': situation(
    'http://127.0.0.1:62893/',
    { attempt: refused, connect: refusedOnBoth, services: [], remembered: null },
    { helper: { state: 'not-installed' }, unknown: forHelper },
  ),
  undecided: situation(
    'http://localhost:28080/',
    {
      attempt: { ...refused, failure: 'timed-out', code: 'net::ERR_CONNECTION_TIMED_OUT', elapsedMs: 134_000 },
      remembered: null,
    },
    {
      helper: { state: 'not-permitted' },
      unknown: {
        ...forHelper,
        ...unknownFor('helper-missing', 'services'),
        ...unknownFor('timed-out', 'connect', 'replies'),
      },
    },
  ),
  'cert-expired': situation('https://localhost:28443/admin', {
    attempt: { ...refused, failure: 'cert-expired', code: 'net::ERR_CERT_DATE_INVALID', elapsedMs: 47 },
    connect: refusedOnBoth.map((one) => ({ ...one, result: 'accepted' as const, code: undefined })),
    listeners: [{ address: '::', port: 28443 }],
    owners: [{ address: '::', process: { pid: 4711, program: 'nginx' }, parents: [] }],
    replies: [{ address: '::1', scheme: 'https', outcome: { kind: 'http', status: 200 }, elapsedMs: 12 }],
    certificate: {
      names: ['localhost', '127.0.0.1'],
      subject: 'CN=localhost',
      issuer: 'mkcert development CA',
      selfSigned: false,
      notBefore: '2024-08-20T00:00:00.000Z',
      notAfter: '2026-11-20T00:00:00.000Z',
      coversHost: true,
    },
    services,
  }),
  'works-now': situation('http://127.0.0.1:25173/', {
    attempt: refused,
    connect: [{ address: '127.0.0.1', result: 'accepted', elapsedMs: 0.2 }],
    listeners: [{ address: '127.0.0.1', port: 25173 }],
    owners: [
      {
        address: '127.0.0.1',
        process: { pid: 815, program: 'node', framework: 'vite', project: 'shop', folder: '~/code/shop' },
        parents: [],
      },
    ],
    replies: [{ address: '127.0.0.1', scheme: 'http', outcome: { kind: 'http', status: 200 }, elapsedMs: 6 }],
    services: services.slice(1),
  }),
  'server-hung': situation('http://localhost:28000/reports', {
    attempt: { outcome: 'pending', browser: 'chromium', method: 'GET', elapsedMs: 8000, at },
    connect: [{ address: '127.0.0.1', result: 'accepted', elapsedMs: 0.2 }],
    replies: [{ address: '127.0.0.1', scheme: 'http', outcome: { kind: 'silent' }, elapsedMs: 2000 }],
    listeners: [{ address: '127.0.0.1', port: 28000, waiting: 3 }],
    owners: [
      {
        address: '127.0.0.1',
        process: { pid: 99, program: 'python3', framework: 'django', project: 'api', folder: '~/code/api' },
        parents: [],
      },
    ],
    services: services.slice(0, 1),
  }),
} satisfies Record<string, Situation>;

/** The situation as the background stores it for a tab. */
export function tabStateOf({ evidence, helper, stage }: Situation, tabId: number): TabState {
  return { tabId, url: evidence.url, stage, failedAt: new Date().toISOString(), diagnosis: diagnose(evidence), helper };
}
