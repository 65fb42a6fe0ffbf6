import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { listen, unusedPort } from '../helper/listen.ts';
import { runPortside } from './run-portside.ts';

interface Found {
  cause: string;
  certainty: string;
}

async function checked(answer: RequestListener): Promise<{ url: string; findings: Found[] }> {
  const port = await listen(createServer(answer));
  const { output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json']);
  return JSON.parse(output);
}

/** What `check` makes of a server that sends everybody to the same place. */
async function findingsOf(leadsTo: (ownPort: number) => string): Promise<string[]> {
  const { findings } = await checked(({ socket }, response) =>
    response.writeHead(301, { Location: leadsTo(socket.localPort ?? 0) }).end(),
  );
  return findings.map(({ cause, certainty }) => `${certainty} ${cause}`);
}

test('a server that sends to https on its own port, where it speaks plain HTTP', async () => {
  expect((await findingsOf((port) => `https://127.0.0.1:${port}/`))[0]).toBe('certain app-redirects-to-https');
});

test('a server that sends to https on a port where nothing listens', async () => {
  const free = await unusedPort();
  expect((await findingsOf(() => `https://127.0.0.1:${free}/`))[0]).toBe('certain app-redirects-to-https');
});

test('a server that sends to https on a port where somebody speaks plain HTTP', async () => {
  const other = await listen(createServer((_request, response) => response.end('whoever')));
  expect((await findingsOf(() => `https://127.0.0.1:${other}/`))[0]).toBe('certain app-redirects-to-https');
});

test('a page that leads to itself', async () => {
  expect(await findingsOf(() => '/')).toEqual(['likely redirect-loop']);
});

test('a page that leads to another, and that one to the next, without end', async () => {
  let count = 0;
  expect(await findingsOf(() => `/${++count}`)).toEqual(['likely redirect-loop']);
});

test('a page that leads to a dead port', async () => {
  const free = await unusedPort();
  const found = await checked((_request, response) =>
    response.writeHead(302, { Location: `http://127.0.0.1:${free}/` }).end(),
  );
  expect(found.findings[0]).toMatchObject({ cause: 'nothing-listening', certainty: 'certain' });
  expect(found).toMatchObject({ url: `http://127.0.0.1:${free}/` });
});

test('a page that sets a cookie, and wants it back', async () => {
  const found = await checked(({ headers }, response) =>
    headers.cookie === 'seen=1'
      ? response.end('<title>Shop</title>')
      : response.writeHead(302, { Location: '/', 'Set-Cookie': 'seen=1; Path=/' }).end(),
  );
  expect(found.findings.map(({ cause }: Found) => cause)).not.toContain('redirect-loop');
});
