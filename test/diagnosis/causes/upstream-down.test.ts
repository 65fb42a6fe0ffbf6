import { expect, test } from 'vitest';
import { upstreamDown } from '../../../diagnosis/causes/upstream-down.ts';
import type { Upstreams } from '../../../evidence/upstreams.ts';
import { describeCause, wordsOf } from '../describe-cause.ts';
import { answered, failed, http, owner, reply } from '../evidence.ts';

const url = 'http://127.0.0.1:8080/';
const badGateway = [reply('http://127.0.0.1', http(502, { server: 'nginx/1.22.1' }))];

function upstream(port: number, result: Upstreams[number]['result']): Upstreams[number] {
  return { url: `http://127.0.0.1:${port}`, result, namedBy: '/etc/nginx/nginx.conf' };
}

describeCause(upstreamDown, [
  {
    name: 'the server behind refuses',
    url,
    facts: { attempt: answered(502), replies: badGateway, upstreams: [upstream(9000, 'refused')] },
    is: 'certain',
  },
  {
    name: 'the server behind is silent',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(504))], upstreams: [upstream(9000, 'silent')] },
    is: 'certain',
  },
  {
    name: 'one of two servers behind refuses, and may belong to another page',
    url,
    facts: { replies: badGateway, upstreams: [upstream(9000, 'accepted'), upstream(9001, 'refused')] },
    is: 'likely',
  },
  {
    name: 'the server behind accepts, and answered badly',
    url,
    facts: { replies: badGateway, upstreams: [upstream(9000, 'accepted')] },
    is: 'likely',
  },
  {
    name: 'nothing tells which server is behind',
    url,
    facts: { attempt: failed('error-reply'), replies: badGateway },
    is: 'likely',
  },
  {
    name: 'it answers 503, and a server behind it refuses',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(503))], upstreams: [upstream(9000, 'refused')] },
    is: 'likely',
  },
  { name: 'nobody has asked the port', url, facts: { attempt: answered(502) }, is: 'undecided: replies' },
  {
    name: 'a program answers 503 of its own accord (server-error)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(503))], upstreams: [] },
    is: 'ruled out',
  },
  {
    name: 'the program itself fails (server-error)',
    url,
    facts: { replies: [reply('http://127.0.0.1', http(500))] },
    is: 'ruled out',
  },
  {
    name: 'the server on the other family fails, which Chromium does not come to',
    url: 'http://localhost:8080/',
    facts: { attempt: answered(200), replies: [...badGateway, reply('http://[::1]', http(200))] },
    is: 'ruled out',
  },
]);

test('names the server behind, where the name stands, and how to look for it', () => {
  const owners = [owner('127.0.0.1', { pid: 80, program: 'nginx' })];
  const facts = { replies: badGateway, upstreams: [upstream(9000, 'refused')], owners };
  const { title, why, steps } = wordsOf(upstreamDown, url, facts);
  expect(title).toBe('The server behind port 8080 does not answer: http://127.0.0.1:9000');
  expect(why).toContain('nginx (process 80) is up, and answers 502');
  expect(why).toContain('named in /etc/nginx/nginx.conf, refuses the connection.');
  expect(steps[1]?.command).toContain(':9000');
});

test('looks for no port where the server behind has a socket of another kind', () => {
  const socket = { url: 'unix:/run/app.sock', result: 'refused' as const, namedBy: '/etc/nginx/nginx.conf' };
  const { steps } = wordsOf(upstreamDown, url, { replies: badGateway, upstreams: [socket] });
  expect(steps.some((step) => step.command)).toBe(false);
});
