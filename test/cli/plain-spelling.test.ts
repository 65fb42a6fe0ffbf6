import { describe, expect, test } from 'vitest';
import { withPlainSpelling } from '../../cli/plain-spelling.ts';
import { evidenceSchema, type Facts } from '../../evidence/index.ts';

function respelled(facts: Partial<Facts>): Partial<Facts> {
  return withPlainSpelling(evidenceSchema.parse({ version: 1, url: 'http://localhost:3000/', facts })).facts;
}

describe('an address is the same, however it is spelled', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1:3000', '127.0.0.1'],
    ['localhost', '127.0.0.1'],
    ['localhost:3000', '127.0.0.1'],
    ['[::1]', '::1'],
    ['[::1]:3000', '::1'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['*', '::'],
    ['*:3000', '::'],
    [':::3000', '::'],
    ['[::]:3000', '::'],
    ['0.0.0.0:*', '0.0.0.0'],
    ['ANY', '::'],
    // Near misses: they are what they say.
    ['::', '::'],
    ['::3000', '::3000'],
    ['192.168.1.212', '192.168.1.212'],
    ['fe80::1%lo0', 'fe80::1%lo0'],
    ['db', 'db'],
    ['', ''],
  ])('%s', (written, plain) => {
    expect(respelled({ listeners: [{ address: written, port: 3000 }] }).listeners).toEqual([
      { address: plain, port: 3000 },
    ]);
  });

  test.each([
    ['0.0.0.0', '127.0.0.1'],
    ['[::]', '::1'],
    ['*', '::1'],
    ['192.168.1.212', '192.168.1.212'],
  ])('%s, where somebody connected to it', (written, plain) => {
    const outcome = { kind: 'closed' } as const;
    const { connect, replies } = respelled({
      connect: [{ address: written, result: 'accepted' }],
      replies: [{ address: written, scheme: 'http', outcome }],
    });
    expect([connect?.[0]?.address, replies?.[0]?.address]).toEqual([plain, plain]);
  });

  test('at whatever depth', () => {
    const { containers, forwarders, services } = respelled({
      containers: [
        {
          engine: 'docker',
          name: 'shop',
          state: 'running',
          published: [{ hostAddress: '[::]', hostPort: 3000, containerPort: 80 }],
          listeners: [{ address: 'localhost', port: 80 }],
        },
      ],
      forwarders: [
        { program: 'ssh.exe', from: { address: '[::1]:3000', port: 3000 }, to: { host: 'localhost', port: 80 } },
      ],
      services: [{ port: 8080, addresses: ['*:8080', '127.0.0.1'] }],
    });
    expect(containers?.[0]).toMatchObject({
      published: [{ hostAddress: '::' }],
      listeners: [{ address: '127.0.0.1', port: 80 }],
    });
    expect(forwarders).toEqual([
      { program: 'ssh', from: { address: '::1', port: 3000 }, to: { host: 'localhost', port: 80 } },
    ]);
    expect(services?.[0]?.addresses).toEqual(['::', '127.0.0.1']);
  });

  test('and who was turned away from the name was turned away from both', () => {
    const connect = (result: 'refused' | 'failed' | 'accepted') =>
      respelled({ connect: [{ address: 'localhost', result }] }).connect?.map(({ address }) => address);
    expect(connect('refused')).toEqual(['127.0.0.1', '::1']);
    expect(connect('failed')).toEqual(['127.0.0.1', '::1']);
    expect(connect('accepted')).toEqual(['127.0.0.1']);
  });
});

describe('a listener on localhost', () => {
  const told = (results: Record<string, 'accepted' | 'refused'>) => {
    const connect = Object.entries(results).map(([address, result]) => ({ address, result }));
    const process = { program: 'node' };
    const facts = respelled({
      connect,
      listeners: [{ address: 'localhost:3000', port: 3000 }],
      owners: [{ address: 'localhost', process, parents: [] }],
    });
    return [facts.listeners?.[0]?.address, facts.owners?.[0]?.address];
  };

  test.each([
    [{ '127.0.0.1': 'refused', '::1': 'accepted' }, '::1'],
    [{ '127.0.0.1': 'refused', '[::1]': 'accepted' }, '::1'],
    [{ '127.0.0.1': 'accepted', '::1': 'refused' }, '127.0.0.1'],
    [{ '127.0.0.1': 'accepted', '::1': 'accepted' }, '127.0.0.1'],
    // Near miss: something else may keep this one from answering.
    [{ '127.0.0.1': 'refused' }, '127.0.0.1'],
    [{}, '127.0.0.1'],
  ] as const)('%o: %s', (results, address) => {
    expect(told(results)).toEqual([address, address]);
  });
});

test.each([
  ['node.exe', 'node'],
  ['C:\\Program Files\\nodejs\\node.exe', 'node'],
  ['/usr/sbin/nginx', 'nginx'],
  ['com.docker.backend.exe', 'com.docker.backend'],
  ['System (PID 4)', 'System'],
  ['svchost.exe pid 4711', 'svchost'],
  ['Docker Desktop', 'Docker Desktop'],
  ['nginx: master process /usr/sbin/nginx', 'nginx: master process /usr/sbin/nginx'],
  ['.exe', '.exe'],
])('the program %s is %s', (written, plain) => {
  expect(
    respelled({ owners: [{ address: '::', process: { program: written }, parents: [] }] }).owners?.[0]?.process,
  ).toEqual({
    program: plain,
  });
});
