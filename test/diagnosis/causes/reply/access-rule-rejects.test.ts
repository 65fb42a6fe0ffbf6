import { expect, test } from 'vitest';
import { accessRuleRejects } from '../../../../diagnosis/causes/reply/access-rule-rejects.ts';
import { container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, failed, http, node, owner, reply } from '../../evidence.ts';

const xamppForbids = http(403, {
  title: 'Access forbidden!',
  excerpt: 'New XAMPP security concept: Access to the requested directory is only available from the local network.',
});
const nginx = { pid: 80, program: 'nginx' };
const onlyIpv4 = [reply('http://[::1]', http(403)), reply('http://127.0.0.1', http(200))];

describeCause(accessRuleRejects, [
  {
    name: 'XAMPP in a container is open to its own machine alone, and says so',
    facts: { attempt: answered(403), replies: [reply('http://127.0.0.1', xamppForbids)], containers: [container()] },
    is: 'likely',
  },
  {
    name: 'XAMPP says so, and no container is there (proxy-takes-loopback)',
    facts: { attempt: answered(403), replies: [reply('http://127.0.0.1', xamppForbids)], containers: [] },
    is: 'ruled out',
  },
  {
    name: 'a container has the port, and its server forbids for reasons of its own',
    facts: {
      attempt: answered(403),
      replies: [reply('http://127.0.0.1', http(403, { excerpt: 'You may not see this folder.' }))],
      containers: [container()],
    },
    is: 'ruled out',
  },
  {
    name: 'one program refuses ::1, by which the browser came',
    facts: { attempt: answered(403), replies: onlyIpv4, owners: [owner('127.0.0.1', nginx), owner('::1', nginx)] },
    is: 'certain',
  },
  {
    name: 'one listener takes both families',
    facts: { attempt: answered(401), replies: onlyIpv4, owners: [owner('::', { program: 'httpd' })] },
    is: 'certain',
  },
  { name: 'who listens is not known', facts: { attempt: answered(403), replies: onlyIpv4 }, is: 'likely' },
  { name: 'only the two answers are known', facts: { replies: onlyIpv4 }, is: 'likely' },
  {
    name: 'the refusal has no page of its own',
    facts: { attempt: failed('error-reply'), exchange: { status: 403 }, replies: onlyIpv4 },
    is: 'likely',
  },
  {
    name: '127.0.0.1 itself is refused, and ::1 is not',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: answered(403),
      replies: [reply('http://127.0.0.1', http(403)), reply('http://[::1]', http(200))],
    },
    is: 'likely',
  },
  {
    name: 'two programs share the port (duplicate-listener)',
    facts: { attempt: answered(403), replies: onlyIpv4, owners: [owner('127.0.0.1', node), owner('::1', nginx)] },
    is: 'likely',
  },
  {
    name: 'both families are refused',
    facts: {
      attempt: answered(403),
      replies: [reply('http://[::1]', http(403)), reply('http://127.0.0.1', http(403))],
    },
    is: 'ruled out',
  },
  {
    name: 'another name is let in at the same address (host-header-rejected)',
    facts: {
      attempt: answered(403),
      replies: [...onlyIpv4, { ...reply('http://[::1]', http(200)), host: '127.0.0.1:3000' }],
    },
    is: 'ruled out',
  },
  {
    name: 'the browser came by the other address',
    facts: { attempt: answered(200), replies: onlyIpv4 },
    is: 'ruled out',
  },
  {
    name: 'one of them has no such page',
    facts: {
      attempt: answered(404),
      replies: [reply('http://[::1]', http(404)), reply('http://127.0.0.1', http(200))],
    },
    is: 'ruled out',
  },
  {
    name: 'one of them refuses the connection',
    facts: { attempt: failed('refused'), replies: onlyIpv4 },
    is: 'ruled out',
  },
  { name: 'nobody has asked', facts: { attempt: answered(403) }, is: 'undecided: replies' },
]);

test('leads to the address that is let in, and names the rule in the words of the server', () => {
  const facts = { attempt: answered(403), replies: onlyIpv4, owners: [owner('::', nginx)] };
  const { title, why, steps } = wordsOf(accessRuleRejects, 'http://localhost:3000/', facts);
  expect(title).toBe('The server on port 3000 accepts 127.0.0.1 but rejects ::1');
  expect(why).toContain('Requests to ::1 get 403 from nginx (process 80)');
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/');
  expect(steps[1]?.text).toContain('allow ::1;');
  const httpd = wordsOf(accessRuleRejects, 'http://localhost/', {
    ...facts,
    owners: [owner('::', { program: 'httpd' })],
  });
  expect(httpd.steps[1]?.text).toContain('Require local');
});
