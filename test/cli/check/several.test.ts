import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen, unusedPort } from '../../helper/listen.ts';
import { runPortside } from '../run-portside.ts';

const server = () => createServer(({ url }, response) => response.writeHead(url === '/broken' ? 500 : 200).end('Oops'));

test('several addresses, bare ports among them: one after another in their order, and 1 if one has a cause', async () => {
  const [port, closed] = [await listen(server()), await unusedPort()];
  const words = [`${closed}`, `:${port}`, `localhost:${port}/broken`];
  const { exitCode, output, complaint } = await runPortside(['check', ...words]);
  const sections = output.split(/^─+$/m).map((section) => section.trim().split('\n').slice(0, 2).join(' '));
  expect(sections).toEqual([
    expect.stringContaining(`Nothing is listening on port ${closed} http://localhost:${closed}/ · `),
    expect.stringContaining(`Port ${port} is answering now http://localhost:${port}/ · `),
    expect.stringContaining(`http://localhost:${port}/broken · `),
  ]);
  expect({ exitCode, complaint }).toEqual({ exitCode: 1, complaint: '' });
});

test('all of them work: 0; of several, JSON is an array of what is printed for one', async () => {
  const ports = [await listen(server()), await listen(server())];
  const { exitCode, output } = await runPortside(['check', '--json', ...ports.map(String)]);
  const diagnoses: unknown[] = JSON.parse(output);
  expect(diagnoses).toMatchObject(
    ports.map((port) => ({ version: 1, url: `http://localhost:${port}/`, findings: [{ cause: 'works-now' }] })),
  );
  const alone = JSON.parse((await runPortside(['check', '--json', `${ports[0]}`])).output);
  expect(Object.keys(diagnoses[0] ?? {})).toEqual(Object.keys(alone));
  expect(exitCode).toBe(0);
});

test('a server that takes one connection at a time is asked for one address at a time', async () => {
  let open = 0;
  let most = 0;
  const port = await listen(
    createServer((_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end('Shop');
      }, 50);
    }),
  );
  await runPortside(['check', `127.0.0.1:${port}/a`, `127.0.0.1:${port}/b`, `127.0.0.1:${port}/c`]);
  expect(most).toBe(1);
});
