import { describe, expect, test } from 'vitest';
import { minPorts, TriedPorts, windowMs } from '../../../../entrypoints/background/scans/tried-ports.ts';
import type { PortScan } from '../../../../state/tab/scan-of-tab.ts';

const site = 'https://example.test';
const local = 'http://localhost:3000';
const startAt = Date.parse('2026-11-23T09:00:00Z');

/** Ports one after the other, `everyMs` apart. @returns what is told after the last of them */
function tries(from: string, ports: readonly number[], everyMs = 10, counter = new TriedPorts()): PortScan | undefined {
  let scan: (() => PortScan) | undefined;
  for (const [index, port] of ports.entries())
    scan = counter.note({ tabId: 1, from, isElsewhere: from === site, port, at: startAt + index * everyMs });
  return scan?.();
}

function row(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

describe('a page is named', () => {
  const rows: [name: string, from: string, ports: number[], everyMs: number][] = [
    ['from another site, at a dozen ports', site, row(8000, minPorts.elsewhere), 10],
    ['from this computer, at two dozen', local, row(8000, minPorts.here), 10],
    ['that scans unhurriedly', site, row(8000, minPorts.elsewhere), windowMs / minPorts.elsewhere],
    ['that looks at three ports of remote desktops', site, [5939, 5900, 3389], 10],
    ['that looks for a robot', site, [4444, 9515, 7054], 10],
    ['that looks for an app of a phone at two', site, [29009, 30102], 10],
  ];
  test.each(rows)('%s', (_, from, ports, everyMs) => {
    expect(tries(from, ports, everyMs)).toMatchObject({ from, ports: ports.length });
  });
});

describe('a page is not named', () => {
  const hotReload = [5173, 24678];
  const rows: [name: string, from: string, ports: number[], everyMs: number][] = [
    ['from another site, below a dozen ports', site, row(8000, minPorts.elsewhere - 1), 10],
    ['from this computer, below two dozen', local, row(8000, minPorts.here - 1), 10],
    ['that tries one port a hundred times', site, Array(100).fill(3000), 10],
    [
      'at work with its API, sockets and a second server',
      local,
      Array(50)
        .fill([8000, ...hotReload, 9000])
        .flat(),
      50,
    ],
    ['that has one port after another over hours', site, row(8000, 60), windowMs / minPorts.elsewhere + 1000],
    ['that has two ports of remote desktops', site, [5900, 3389, 5900], 10],
    ['from this computer, with three of them', local, [5900, 3389, 5939], 10],
    ['with one port of each kind', site, [5900, 4444, 6463, 12387], 10],
  ];
  test.each(rows)('%s', (_, from, ports, everyMs) => {
    expect(tries(from, ports, everyMs)).toBeUndefined();
  });

  test('for what another tab of its site did, or another site in its tab', () => {
    const counter = new TriedPorts();
    const half = minPorts.elsewhere / 2;
    const tried = { isElsewhere: true, at: startAt };
    for (const port of row(8000, half)) counter.note({ ...tried, tabId: 1, from: site, port });
    for (const port of row(9000, half)) {
      expect(counter.note({ ...tried, tabId: 2, from: site, port })).toBeUndefined();
      expect(counter.note({ ...tried, tabId: 1, from: 'https://other.test', port })).toBeUndefined();
    }
  });
});

describe('what is told', () => {
  test('grows while the scan goes on, to a sample and a count', () => {
    expect(tries(site, row(8000, 37).reverse(), 50)).toEqual({
      from: site,
      ports: 37,
      isMore: false,
      sample: [8000, 8001, 8002, 8003, 8004],
      purposes: [],
      firstAt: startAt,
      lastAt: startAt + 36 * 50,
    });
  });

  test('stays small when a page tries the whole computer', () => {
    const scan = tries(site, row(1, 65_535), 1);
    expect(scan).toMatchObject({ ports: 1000, isMore: true });
    expect(JSON.stringify(scan).length).toBeLessThan(300);
  });

  test('begins anew after a minute of silence', () => {
    const counter = new TriedPorts();
    tries(site, row(8000, 37), 10, counter);
    const later = { tabId: 1, from: site, isElsewhere: true, port: 9000, at: startAt + 370 + windowMs };
    expect(counter.note(later)).toBeUndefined();
  });

  test('names what the ports are known for', () => {
    expect(tries(site, [5939, 5900, 3389, 6463, 9515])?.purposes).toEqual(['remote-desktop']);
  });

  test('does not go with the storm of other pages', () => {
    const counter = new TriedPorts();
    for (let tabId = 2; tabId < 200; tabId++)
      counter.note({ tabId, from: site, isElsewhere: true, port: 8000, at: startAt });
    expect(tries(site, row(8000, minPorts.elsewhere), 10, counter)).toBeDefined();
  });
});
