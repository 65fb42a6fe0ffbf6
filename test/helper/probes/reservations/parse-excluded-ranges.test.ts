import { expect, test } from 'vitest';
import { parseExcludedRanges } from '../../../../helper/probes/reservations/parse-excluded-ranges.ts';

/** As people posted them, of systems in three languages. Of other languages only the words are guessed to differ. */
const english = `
Protocol tcp Port Exclusion Ranges

Start Port    End Port      
----------    --------      
      5985        5985      
     47001       47001      
     50000       50059     *
     50060       50159      

* - Administered port exclusions.
`;

const spanish = `
Puerto de inicio    Puerto final
----------          --------
      1025        1124
     25313       25412
     50000       50059
`;

const chinese = `
协议 tcp 端口排除范围

开始端口 结束端口
---------- --------
50000 50059 *
54364 54463

* - 管理的端口排除。
`;

test.for([
  [
    'English',
    english,
    [
      { from: 5985, to: 5985 },
      { from: 47_001, to: 47_001 },
      { from: 50_000, to: 50_059, by: 'administrator' },
      { from: 50_060, to: 50_159 },
    ],
  ],
  [
    'Spanish',
    spanish,
    [
      { from: 1025, to: 1124 },
      { from: 25_313, to: 25_412 },
      { from: 50_000, to: 50_059 },
    ],
  ],
  [
    'Chinese',
    chinese,
    [
      { from: 50_000, to: 50_059, by: 'administrator' },
      { from: 54_364, to: 54_463 },
    ],
  ],
  ['no ranges', '\r\nProtocol tcp Port Exclusion Ranges\r\n\r\n', []],
  ['nothing', '', []],
] as const)('%s', ([, text, ranges]) => {
  expect(parseExcludedRanges(text)).toEqual(ranges);
  expect(parseExcludedRanges(text.replaceAll('\n', '\r\n'))).toEqual(ranges);
});
