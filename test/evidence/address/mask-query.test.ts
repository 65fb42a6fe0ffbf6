import { expect, test } from 'vitest';
import { maskQuery, withQueryOf } from '../../../evidence/address/mask-query.ts';

test.each([
  [
    'http://localhost:1455/auth/callback?code=4/0AX4&state=af0if',
    'http://localhost:1455/auth/callback?code=***&state=***',
  ],
  ['http://localhost:3000/#access_token=ya29.a0&expires_in=3599', 'http://localhost:3000/'],
  ['http://localhost:3000/?page=2#top', 'http://localhost:3000/?page=***'],
  ['http://localhost:3000/?q=a=b', 'http://localhost:3000/?q=***'],
  ['http://localhost:3000/?filter[name]=x&a.b=c', 'http://localhost:3000/?filter[name]=***&a.b=***'],
  // A value without a name, and a name that is a value.
  ['http://localhost:3000/?eyJhbGciOiJIUzI1NiJ9.e30.abc', 'http://localhost:3000/?***'],
  [`http://localhost:3000/?${'x'.repeat(41)}=1`, 'http://localhost:3000/?***'],
  ['/login?next=%2Fadmin%3Ftoken%3Dabc', '/login?next=***'],
  ['?token=abc', '?token=***'],
  ['http://localhost:3000/plain', 'http://localhost:3000/plain'],
  ['http://localhost:3000/?', 'http://localhost:3000/'],
  ['', ''],
])('%s is kept as %s', (address, kept) => {
  expect(maskQuery(address)).toBe(kept);
  expect(maskQuery(kept), 'masked once more').toBe(kept);
});

test.each([
  [
    'another port',
    'http://localhost:3000/cb?code=1#x',
    'http://localhost:3001/cb',
    'http://localhost:3001/cb?code=1#x',
  ],
  ['another path', 'http://localhost:3000/cb?code=1', 'http://localhost:3001/', 'http://localhost:3001/'],
  [
    'a query of its own',
    'http://localhost:3000/cb?code=1',
    'http://localhost:3001/cb?x=y',
    'http://localhost:3001/cb?x=y',
  ],
  ['nothing behind it', 'http://localhost:3000/cb', 'http://127.0.0.1:3000/cb', 'http://127.0.0.1:3000/cb'],
])('a link goes on with the query: %s', (_, address, link, whole) => {
  expect(withQueryOf(address, link)).toBe(whole);
});
