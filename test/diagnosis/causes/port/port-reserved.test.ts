import { expect, test } from 'vitest';
import { portReserved } from '../../../../diagnosis/causes/port/port-reserved.ts';
import type { Expected } from '../../../../evidence/port/expected.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, http, listeners, reply } from '../../evidence.ts';

const hyperV = { excludedRanges: [{ from: 49_152, to: 49_869 }] };
const lowPorts = { privilegedBelow: 1024, hasPrivilege: false };
const inRange = 'http://localhost:49154/';

function wanting(more: Partial<Expected[number]> = {}): Expected {
  return [{ process: { pid: 9, program: 'kubectl' }, reason: 'names-port', listensOn: [], ...more }];
}

describeCause(portReserved, [
  {
    name: "Windows' web service has the port, and says that whoever the address is kept for isn't there",
    url: 'http://localhost/',
    os: 'windows',
    facts: {
      listeners: listeners('0.0.0.0:80'),
      replies: [reply('http://127.0.0.1', http(503, { server: 'Microsoft-HTTPAPI/2.0' }))],
      reservations: { urlReservations: ['http://localhost:80/'] },
    },
    is: 'likely',
  },
  ...[
    ['another address is kept', http(503, { server: 'Microsoft-HTTPAPI/2.0' }), 'http://+:8080/'],
    ['a site of IIS has failed (server-error)', http(503, { server: 'Microsoft-IIS/10.0' }), 'http://localhost:80/'],
    ['the web service knows no such page', http(404, { server: 'Microsoft-HTTPAPI/2.0' }), 'http://localhost:80/'],
  ].map(([name, outcome, url]) => ({
    name: String(name),
    url: 'http://localhost/',
    os: 'windows' as const,
    facts: {
      listeners: listeners('0.0.0.0:80'),
      replies: [reply('http://127.0.0.1', outcome as ReturnType<typeof http>)],
      reservations: { urlReservations: [String(url)] },
    },
    is: 'ruled out' as const,
  })),
  {
    name: 'Windows forbade the port, and nobody looked whether another program has it (port-taken)',
    os: 'windows',
    facts: { reservations: { bindError: '10013' } },
    is: 'likely',
  },
  {
    name: 'nobody noted how the connection failed, and the port is in a reserved range',
    os: 'windows',
    facts: {
      connect: connect({ '127.0.0.1': 'failed' }),
      reservations: { excludedRanges: [{ from: 2980, to: 3079 }] },
    },
    is: 'certain',
  },
  {
    name: 'the port is in a range that Windows sets aside',
    url: inRange,
    os: 'windows',
    facts: { connect: bothRefuse, reservations: hyperV },
    is: 'certain',
  },
  {
    name: 'a log says that the port may not be had',
    url: 'http://localhost:5037/',
    facts: { reservations: { bindError: 'listen EACCES: permission denied 0.0.0.0:5037' } },
    is: 'certain',
  },
  {
    name: 'the program that asked says so in the words of Windows',
    url: inRange,
    facts: {
      expected: wanting({
        bindError: 'An attempt was made to access a socket in a way forbidden by its access permissions.',
      }),
    },
    is: 'likely',
  },
  {
    name: 'a program without privilege is told to use a low port, and has none',
    url: 'http://localhost:88/',
    facts: { connect: bothRefuse, expected: wanting(), reservations: lowPorts },
    is: 'certain',
  },
  {
    name: 'the port is in a range that Windows sets aside, and a log says only that it could not be had',
    url: inRange,
    os: 'windows',
    facts: { connect: bothRefuse, reservations: { ...hyperV, bindError: 'could not bind to address' } },
    is: 'certain',
  },
  { name: 'nobody tried to connect', url: inRange, facts: { reservations: hyperV }, is: 'likely' },
  {
    name: 'nothing is on a low port, and this person may take none',
    url: 'http://localhost:88/',
    facts: { connect: bothRefuse, reservations: lowPorts },
    is: 'likely',
  },
  {
    name: 'an address on it is reserved, and a program wants it',
    facts: { connect: bothRefuse, expected: wanting(), reservations: { urlReservations: ['http://+:3000/'] } },
    is: 'likely',
  },
  {
    name: 'no port was typed, so nobody need have tried to serve there',
    url: 'http://localhost/',
    facts: { connect: bothRefuse, reservations: lowPorts },
    is: 'ruled out',
  },
  {
    name: 'this person may take low ports',
    url: 'http://localhost:88/',
    facts: { connect: bothRefuse, reservations: { privilegedBelow: 1024, hasPrivilege: true } },
    is: 'ruled out',
  },
  {
    name: 'the range was set aside by an administrator, which keeps no program from it',
    url: inRange,
    facts: {
      connect: bothRefuse,
      reservations: { excludedRanges: [{ from: 49_152, to: 49_869, by: 'administrator' }] },
    },
    is: 'ruled out',
  },
  {
    name: 'the port is beside the range',
    url: 'http://localhost:49870/',
    facts: { connect: bothRefuse, reservations: hyperV },
    is: 'ruled out',
  },
  {
    name: 'the port is taken (port-taken)',
    facts: { connect: bothRefuse, reservations: { bindError: 'EADDRINUSE' } },
    is: 'ruled out',
  },
  {
    name: 'the port accepts',
    url: inRange,
    facts: { connect: connect({ '127.0.0.1': 'accepted' }), reservations: hyperV },
    is: 'ruled out',
  },
  {
    name: 'the port has a listener; the rules are not asked for',
    facts: { listeners: listeners('[::]:3000') },
    is: 'ruled out',
  },
  { name: 'nobody knows the rules', facts: { connect: bothRefuse }, is: 'undecided: reservations' },
]);

test('says which range, and how to get out of it', () => {
  const facts = { connect: bothRefuse, reservations: hyperV };
  const { why, steps } = wordsOf(portReserved, inRange, facts, 'windows');
  expect(why).toContain('The system has reserved ports 49152 to 49869');
  expect(steps.map(({ command }) => command)).toContain('cmd /c "net stop winnat && net start winnat"');
});

test('names a high port to use instead of a low one', () => {
  const { steps } = wordsOf(portReserved, 'http://localhost:88/', { connect: bothRefuse, reservations: lowPorts });
  expect(steps[0]?.text).toContain('8088');
});

const lowRange = { excludedRanges: [{ from: 8000, to: 8099 }], dynamicRange: { from: 1024, to: 15_000 } };

test('the port to use instead is none that is set aside, and a range that begins too low is put back', () => {
  const facts = { connect: bothRefuse, reservations: lowRange };
  const { steps } = wordsOf(portReserved, 'http://localhost:8080/', facts, 'windows');
  expect(steps[0]?.text).toContain('such as 3000,');
  expect(steps.at(-1)?.text).toContain('start at 49152 as usual instead of 1024');
  expect(steps.at(-1)?.command).toBe('netsh interface ipv4 set dynamicport tcp start=49152 num=16384');
});

test('Windows’ own range is left alone', () => {
  const usual = { ...hyperV, dynamicRange: { from: 49_152, to: 65_535 } };
  const { steps } = wordsOf(portReserved, inRange, { connect: bothRefuse, reservations: usual }, 'windows');
  expect(steps.map(({ command }) => command).join()).not.toContain('dynamicport');
});
