import { expect, test } from 'vitest';
import { parseNamedTarget, type Target } from '../../../../evidence/address/target.ts';
import { takesTarget } from '../../../../helper/probes/proxy/takes-target.ts';

const target = (url: string) => parseNamedTarget(url) as Target;
const localhost = target('http://localhost:3000/');
const shop = target('http://shop.test:3000/');
const fixed = (bypass: string) => ({ mode: 'fixed' as const, bypass });

test('loopback is left out unless the list says otherwise', () => {
  expect(takesTarget(fixed(''), localhost, false)).toEqual({ takesLoopback: false, takesTarget: false });
  expect(takesTarget(fixed('<-loopback>'), localhost, false)).toEqual({ takesLoopback: true, takesTarget: true });
  const list = 'a.test; <-loopback>;localhost:3000';
  expect(takesTarget(fixed(list), localhost, false)).toEqual({ takesLoopback: true, takesTarget: false });
});

test('a name is taken unless the list has it, wherever it leads', () => {
  expect(takesTarget(fixed(''), shop, false)).toEqual({ takesLoopback: false, takesTarget: true });
  expect(takesTarget(fixed('.test'), shop, false)).toEqual({ takesLoopback: false, takesTarget: false });
  expect(takesTarget(fixed(''), shop, true).takesTarget).toBe(true);
});

test('what a PAC file says of a name is not known', () => {
  expect(takesTarget({ mode: 'pac', bypass: '' }, shop, false)).toEqual({ takesLoopback: false });
});
