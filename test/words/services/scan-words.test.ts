import { describe, expect, test } from 'vitest';
import { scanTitle } from '../../../words/en/badge.ts';
import { scanWords } from '../../../words/services/scan-words.ts';

const scan = {
  from: 'https://example.test',
  page: 'https://example.test',
  ports: 37,
  isMore: false,
  sample: [3000, 3001],
  purposes: [],
  firstAt: 0,
  lastAt: 2040,
} as const;

describe('a scan in words', () => {
  test('says who, how many and how fast', () => {
    expect(scanTitle(scan)).toBe('example.test tried 37 ports on this computer in 2 s');
  });

  test('does not count further than it can', () => {
    expect(scanTitle({ ...scan, ports: 1000, isMore: true, lastAt: 61_000 })).toBe(
      'example.test tried at least 1000 ports on this computer in 61 s',
    );
  });

  test('says what known ports are known for, in place of what many ports mean', () => {
    const { means } = scanWords({ ...scan, purposes: ['remote-desktop'] });
    expect(means).toContain('remote-desktop programs');
    expect(means).not.toContain('One that tries many');
  });

  test('names the page around a frame', () => {
    expect(scanWords({ ...scan, page: 'https://shop.test' }).means).toMatch(/^It's part of a page from shop\.test\. /);
  });

  test('names all ports where they are few, and the lowest where they are many', () => {
    expect(scanWords({ ...scan, ports: 2 }).why[0]).toMatch(/^Ports tried: 3000 and 3001\. /);
    expect(scanWords(scan).why[0]).toMatch(/^Lowest ports tried: 3000 and 3001\. /);
  });

  test('has another way out for a page of this computer', () => {
    const local = 'http://localhost:3000';
    expect(scanWords({ ...scan, from: local, page: local }).whatToDo).toContain('stop its server');
    expect(scanWords(scan).whatToDo).toContain('Close the page');
  });
});
