import { expect, test } from 'vitest';
import { isTypingSlip } from '../../../diagnosis/reading/port/likely-ports.ts';
import { portsWorthTrying } from '../../../probes/asking/usual-ports.ts';

test('the next ports come first, since a dev server goes there', () => {
  expect(portsWorthTrying({ port: 62_893 }).slice(0, 5)).toEqual([62_894, 62_895, 62_896, 62_897, 62_898]);
});

test('slips of the fingers are among them', () => {
  const ports = portsWorthTrying({ port: 5137 });
  expect(ports).toContain(5173);
  expect(ports).toContain(1537);
  expect(ports).toContain(513);
  expect(isTypingSlip('5137', '1537')).toBe(true);
});

test.each([3000, 65_535, 80, 5173])('for %i they are real ports, each once, and never the port itself', (port) => {
  const ports = portsWorthTrying({ port });
  expect(ports).toEqual([...new Set(ports)]);
  expect(ports).not.toContain(port);
  expect(ports.filter((one) => !Number.isInteger(one) || one < 80 || one > 65_535)).toEqual([]);
  expect(ports.length).toBeLessThan(40);
});
