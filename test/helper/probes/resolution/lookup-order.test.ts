import { expect, test } from 'vitest';
import { lookupOrder } from '../../../../helper/probes/resolution/lookup-order.ts';

test.each([
  ['hosts:          files mdns4_minimal [NOTFOUND=return] dns', ['files', 'mdns4_minimal', 'dns']],
  [
    'passwd: files\nhosts: mymachines resolve [!UNAVAIL=return] files myhostname dns # as shipped',
    ['mymachines', 'resolve', 'files', 'myhostname', 'dns'],
  ],
  ['#hosts: files\nhosts:dns', ['dns']],
  ['passwd: files', undefined],
])('%j', (text, order) => {
  expect(lookupOrder(text)).toEqual(order);
});
