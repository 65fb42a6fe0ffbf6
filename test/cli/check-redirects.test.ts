import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { listen, unusedPort } from '../helper/listen.ts';
import { runPortside } from './run-portside.ts';

interface Found {
  cause: string;
  certainty: string;
}

/** What `check` makes of a server that sends everybody to the same place. */
async function findingsOf(leadsTo: (ownPort: number) => string): Promise<string[]> {
  let to = '';
  const answer: RequestListener = (_request, response) => response.writeHead(301, { Location: to }).end();
  const port = await listen(createServer(answer));
  to = leadsTo(port);
  const { output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json']);
  const findings: Found[] = JSON.parse(output).findings;
  return findings.map(({ cause, certainty }) => `${certainty} ${cause}`);
}

test('a server that sends to https on its own port, where it speaks plain HTTP', async () => {
  expect((await findingsOf((port) => `https://127.0.0.1:${port}/`))[0]).toBe('certain app-redirects-to-https');
});

test('a server that sends to https on a port where nothing listens', async () => {
  const free = await unusedPort();
  expect((await findingsOf(() => `https://127.0.0.1:${free}/`))[0]).toBe('certain app-redirects-to-https');
});

test('a server that sends to https on a port where somebody listens', async () => {
  const other = await listen(createServer((_request, response) => response.end('whoever')));
  const findings = await findingsOf(() => `https://127.0.0.1:${other}/`);
  expect(findings.join()).not.toContain('app-redirects-to-https');
});

test('a page that leads to itself', async () => {
  expect((await findingsOf(() => '/'))[0]).toBe('likely redirect-loop');
});
