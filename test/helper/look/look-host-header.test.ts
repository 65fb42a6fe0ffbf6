import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import type { Replies } from '../../../evidence/port/replies.ts';
import { listen } from '../listen.ts';
import { lookAt } from '../look-at.ts';

/** Serves one name, and answers all others with `status`. */
async function serveOnly(name: string, status: number): Promise<number> {
  return listen(
    createServer((request, response) => {
      response.statusCode = request.headers.host?.startsWith(`${name}:`) ? 200 : status;
      response.end(`You asked for ${request.headers.host}.`);
    }),
  );
}

function statuses(replies: Replies = []): (string | number | undefined)[][] {
  return replies.map(({ host, outcome }) => [host, outcome.kind === 'http' ? outcome.status : outcome.kind]);
}

for (const status of [400, 403, 404, 421])
  test(`a name that is answered ${status} is followed by the usual names`, async () => {
    const port = await serveOnly('localhost', status);
    const { facts } = await lookAt(`http://shop.localhost:${port}/`);
    expect(statuses(facts.replies)).toEqual([
      [undefined, status],
      [`localhost:${port}`, 200],
      [`127.0.0.1:${port}`, status],
    ]);
  });

test('the name that was asked for is not asked again', async () => {
  const port = await serveOnly('localhost', 403);
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(statuses(facts.replies)).toEqual([
    [undefined, 403],
    [`localhost:${port}`, 200],
  ]);
});

for (const status of [401, 500])
  test(`one question is enough where the answer is ${status}, which no check of names gives`, async () => {
    const port = await serveOnly('shop.localhost', 200);
    const other = await serveOnly('localhost', status);
    expect(statuses((await lookAt(`http://shop.localhost:${port}/`)).facts.replies)).toEqual([[undefined, 200]]);
    expect(statuses((await lookAt(`http://shop.localhost:${other}/`)).facts.replies)).toEqual([[undefined, status]]);
  });
