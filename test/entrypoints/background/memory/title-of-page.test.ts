import { expect, test } from 'vitest';
import { titleOfPage } from '../../../../entrypoints/background/memory/title-of-page.ts';

const url = 'http://localhost:3000/cart?token=abc';

test.for([
  { shown: 'Shop', is: 'Shop' },
  { shown: ' Cart · Shop ', is: 'Cart · Shop' },
  { shown: 'localhost:3000/cart?token=abc', is: undefined },
  { shown: 'http://localhost:3000/cart?token=abc', is: undefined },
  { shown: 'localhost:3000/cart', is: undefined },
  { shown: 'http://localhost:3000/elsewhere?token=abc', is: undefined },
  { shown: 'cart', is: 'cart' },
  { shown: '', is: undefined },
  { shown: undefined, is: undefined },
])('$shown is the title $is', ({ shown, is }) => {
  expect(titleOfPage(shown, url)).toBe(is);
});
