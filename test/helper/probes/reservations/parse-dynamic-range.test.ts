import { expect, test } from 'vitest';
import { parseDynamicRange, parseFirstAndLast } from '../../../../helper/probes/reservations/parse-dynamic-range.ts';

/** As people posted them, in English and German; the last one is of a computer on which Hyper-V was set up wrongly. */
test.for([
  [
    '\nProtocol tcp Dynamic Port Range\n---------------------------------\nStart Port      : 49152\nNumber of Ports : 16384\n\n',
    { from: 49_152, to: 65_535 },
  ],
  [
    '\r\nProtokoll tcp dynamischer Portbereich\r\n---------------------------------\r\nStartport                        : 49152\r\nAnzahl von Ports : 16384\r\n',
    { from: 49_152, to: 65_535 },
  ],
  ['Start Port      : 1024\nNumber of Ports : 13977\n', { from: 1024, to: 15_000 }],
  ['The following command was not found: dynamicport.\r\n', undefined],
  ['Start Port      : 49152\n', undefined],
  ['', undefined],
] as [string, object | undefined][])('netsh: %j', ([text, range]) => {
  expect(parseDynamicRange(text)).toEqual(range);
});

test.for([
  ['32768\t60999\n', { from: 32_768, to: 60_999 }],
  ['49152\n65535\n', { from: 49_152, to: 65_535 }],
  ['60999 32768', undefined],
  ['sysctl: unknown oid', undefined],
  ['', undefined],
] as [string, object | undefined][])('first and last: %j', ([text, range]) => {
  expect(parseFirstAndLast(text)).toEqual(range);
});
