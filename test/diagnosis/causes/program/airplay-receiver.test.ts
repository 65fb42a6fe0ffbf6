import { expect, test } from 'vitest';
import { airplayReceiver } from '../../../../diagnosis/causes/program/airplay-receiver.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, node, owner, reply } from '../../evidence.ts';

const url = 'http://localhost:5000/';
const forbidden = [reply('http://127.0.0.1', http(403))];
const airTunes = [reply('http://127.0.0.1', http(403, { server: 'AirTunes/870.14.1' }))];
const controlCenter = [owner('0.0.0.0', { pid: 612, program: 'ControlCenter' })];

describeCause(airplayReceiver, [
  {
    name: 'nobody said which system it is, and no server names itself',
    url: 'http://localhost:5000/',
    os: 'unknown',
    facts: { attempt: { outcome: 'answered', status: 403 } },
    is: 'likely',
  },
  {
    name: 'the same on Linux',
    url: 'http://localhost:5000/',
    facts: { attempt: { outcome: 'answered', status: 403 } },
    is: 'ruled out',
  },
  { name: 'the reply says AirTunes', url, facts: { attempt: failed('error-reply'), replies: airTunes }, is: 'certain' },
  {
    name: 'the reply has headers of Apple',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(403, { headers: { 'x-apple-processingtime': '0' } }))] },
    is: 'certain',
  },
  {
    name: 'the browser saw such headers itself',
    url,
    facts: { exchange: { status: 403, headers: { Server: 'AirTunes/670.6.2' } } },
    is: 'certain',
  },
  {
    name: 'ControlCenter has the port, and forbids',
    url: 'http://localhost:7000/',
    facts: { owners: controlCenter, replies: forbidden },
    is: 'certain',
  },
  {
    name: 'the list of open files has its name cut short',
    url,
    facts: { owners: [owner('*', { program: 'ControlCe' })] },
    is: 'likely',
  },
  { name: 'a Mac forbids on port 5000', url, os: 'macos', facts: { attempt: answered(403) }, is: 'likely' },
  { name: 'a Mac forbids on port 5000, asked again', url, os: 'macos', facts: { replies: forbidden }, is: 'likely' },
  { name: 'another system forbids on port 5000', url, facts: { replies: forbidden }, is: 'ruled out' },
  {
    name: 'a Mac forbids on another port',
    url: 'http://localhost:3000/',
    os: 'macos',
    facts: { replies: forbidden },
    is: 'ruled out',
  },
  {
    name: 'another server forbids, by name',
    url,
    os: 'macos',
    facts: { replies: [reply('http://127.0.0.1', http(403, { server: 'nginx' }))] },
    is: 'ruled out',
  },
  {
    name: 'another program has the port',
    url,
    os: 'macos',
    facts: { replies: forbidden, owners: [owner('127.0.0.1', node)] },
    is: 'ruled out',
  },
  { name: 'a Mac answers on port 5000', url, os: 'macos', facts: { attempt: answered(200) }, is: 'ruled out' },
  { name: 'nothing is known', url, os: 'macos', facts: {}, is: 'ruled out' },
]);

test('says what to turn off', () => {
  const { title, steps } = wordsOf(airplayReceiver, url, { replies: airTunes }, 'macos');
  expect(title).toBe('AirPlay Receiver on this Mac is using port 5000');
  expect(steps[1]?.text).toContain('System Settings');
});
