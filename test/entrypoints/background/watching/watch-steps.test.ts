import { describe, expect, test } from 'vitest';
import {
  beginAgain,
  join,
  mayHelperWatch,
  newWatch,
  see,
  stillStarts,
  type Watch,
} from '../../../../entrypoints/background/watching/watch-steps.ts';
import type { WatchState } from '../../../../protocol/answers.ts';

/** What happens to a watch, and what follows from it, in words. */
type Happening = (watch: Watch) => { watch: Watch; follows: string[] };

/** A tab waits whose own request found no server, or one that found a server and failed all the same. */
const joins = (found: 'no server' | 'a server', place: 'first' | 'later' = 'later'): Happening => {
  const tab = { isFirst: place === 'first', wasDown: found === 'no server' };
  return (before) => {
    const { watch, begins, news } = join(before, tab);
    // As the shell does: what begins forgets what was last seen.
    if (begins) return { watch: beginAgain(watch), follows: ['begin'] };
    return { watch, follows: news ? [`tell it ${news}`] : [] };
  };
};

const sees =
  (state: WatchState): Happening =>
  (before) => {
    const { watch, news, next } = see(before, state);
    return { watch, follows: [...(news ? [`tell all ${news}`] : []), ...(next ? [next] : [])] };
  };

const startsFor2Seconds: Happening = (before) => {
  const { watch, looksAgain } = stillStarts(before);
  return { watch, follows: looksAgain ? ['look-again in front'] : [] };
};

/** A permission was given: there may be a helper now. */
const begins: Happening = (before) => ({ watch: beginAgain(before), follows: [] });

function followsFrom(happenings: Happening[]): string[] {
  let watch = newWatch;
  return happenings.flatMap((happen) => {
    const step = happen(watch);
    watch = step.watch;
    return step.follows;
  });
}

type Row = [name: string, happenings: Happening[], follows: string[]];

describe('an address whose tab found no server', () => {
  const down = joins('no server', 'first');

  test.each<Row>([
    ['is watched from the first tab on', [down], ['begin']],
    ['is down', [down, sees('down')], ['begin', 'tell all down']],
    ['is told once', [down, sees('down'), sees('down')], ['begin', 'tell all down']],
    [
      'answers again',
      [down, sees('down'), sees('answers')],
      ['begin', 'tell all down', 'tell all answers-again', 'end'],
    ],
    ['answers by the time it is watched', [down, sees('answers')], ['begin', 'tell all answers-at-once', 'end']],
    [
      'starts, and answers',
      [down, sees('down'), sees('starting'), sees('answers')],
      ['begin', 'tell all down', 'tell all starting', 'see-whether-it-starts', 'tell all answers-again', 'end'],
    ],
    [
      'starts, and fails to',
      [down, sees('starting'), sees('down')],
      ['begin', 'tell all starting', 'see-whether-it-starts', 'tell all down'],
    ],
    [
      'is told to start once',
      [down, sees('starting'), sees('starting')],
      ['begin', 'tell all starting', 'see-whether-it-starts'],
    ],
    [
      'starts for so long that it is looked at again',
      [down, sees('starting'), startsFor2Seconds],
      ['begin', 'tell all starting', 'see-whether-it-starts', 'look-again in front'],
    ],
    [
      'is looked at again once, however often it starts',
      [down, sees('starting'), startsFor2Seconds, sees('down'), sees('starting'), startsFor2Seconds],
      [
        ...['begin', 'tell all starting', 'see-whether-it-starts', 'look-again in front'],
        ...['tell all down', 'tell all starting', 'see-whether-it-starts'],
      ],
    ],
    [
      'is not looked at again where it was down by then',
      [down, sees('starting'), sees('down'), startsFor2Seconds],
      ['begin', 'tell all starting', 'see-whether-it-starts', 'tell all down'],
    ],
    [
      'nor where it has answered',
      [down, sees('starting'), sees('answers'), startsFor2Seconds],
      ['begin', 'tell all starting', 'see-whether-it-starts', 'tell all answers-again', 'end'],
    ],
    [
      'but may be looked at when it starts later',
      [down, sees('starting'), sees('down'), startsFor2Seconds, sees('starting'), startsFor2Seconds],
      [
        ...['begin', 'tell all starting', 'see-whether-it-starts', 'tell all down'],
        ...['tell all starting', 'see-whether-it-starts', 'look-again in front'],
      ],
    ],
  ])('%s', (_, happenings, follows) => expect(followsFrom(happenings)).toEqual(follows));
});

describe('an address whose server the tab had found', () => {
  const up = joins('a server', 'first');

  test.each<Row>([
    ['is diagnosed again when it answers, and nothing is told', [up, sees('answers')], ['begin', 'look-again']],
    ['is diagnosed again once', [up, sees('answers'), sees('answers')], ['begin', 'look-again']],
    [
      'has the tab go on once it was down in between',
      [up, sees('answers'), sees('down'), sees('answers')],
      ['begin', 'look-again', 'tell all down', 'tell all answers-again', 'end'],
    ],
    [
      'or was starting',
      [up, sees('starting'), sees('answers')],
      ['begin', 'tell all starting', 'see-whether-it-starts', 'tell all answers-again', 'end'],
    ],
    [
      'is not looked at again for starting when it was for answering',
      [up, sees('answers'), sees('starting'), startsFor2Seconds],
      ['begin', 'look-again', 'tell all starting', 'see-whether-it-starts'],
    ],
  ])('%s', (_, happenings, follows) => expect(followsFrom(happenings)).toEqual(follows));
});

describe('another tab', () => {
  const [up, down] = [joins('a server', 'first'), joins('no server', 'first')];

  test.each<Row>([
    ['is told nothing before anything was seen', [down, joins('no server')], ['begin']],
    [
      'is told alone how it stands',
      [down, sees('down'), joins('no server')],
      ['begin', 'tell all down', 'tell it down'],
    ],
    [
      'so is one that found a server',
      [down, sees('down'), joins('a server')],
      ['begin', 'tell all down', 'tell it down'],
    ],
    [
      'is told that it starts',
      [down, sees('starting'), joins('a server')],
      ['begin', 'tell all starting', 'see-whether-it-starts', 'tell it starting'],
    ],
    [
      'that failed at the same server is told that it answers',
      [up, sees('answers'), joins('a server')],
      ['begin', 'look-again', 'tell it answers-at-once'],
    ],
    [
      'that found none where one had answered has the watch begin again',
      [up, sees('answers'), joins('no server'), sees('answers')],
      ['begin', 'look-again', 'begin', 'tell all answers-at-once', 'end'],
    ],
    [
      'that found none makes whatever answers next news for all',
      [up, joins('no server'), sees('answers')],
      ['begin', 'tell all answers-at-once', 'end'],
    ],
    [
      'that comes when all others have left begins the watch again',
      [down, sees('down'), joins('a server', 'first'), sees('down')],
      ['begin', 'tell all down', 'begin', 'tell all down'],
    ],
  ])('%s', (_, happenings, follows) => expect(followsFrom(happenings)).toEqual(follows));
});

describe('a watch that begins again with a new permission', () => {
  test.each<Row>([
    [
      'tells once more how it stands',
      [joins('no server', 'first'), sees('down'), begins, sees('down')],
      ['begin', 'tell all down', 'tell all down'],
    ],
    [
      'still knows that the server was down',
      [joins('a server', 'first'), sees('down'), begins, sees('answers')],
      ['begin', 'tell all down', 'tell all answers-again', 'end'],
    ],
    [
      'and that it has looked again',
      [joins('a server', 'first'), sees('answers'), begins, sees('answers')],
      ['begin', 'look-again'],
    ],
    [
      'tells a new tab nothing until it has seen something',
      [joins('no server', 'first'), sees('down'), begins, joins('no server')],
      ['begin', 'tell all down'],
    ],
  ])('%s', (_, happenings, follows) => expect(followsFrom(happenings)).toEqual(follows));
});

test.each([
  ['http://0.0.0.0:3000/', 'firefox', false],
  ['http://[::]:3000/', 'firefox', false],
  ['http://0.0.0.0:3000/', 'chromium', true],
  ['http://127.0.0.1:3000/', 'firefox', true],
  ['http://shop.test:3000/', 'firefox', true],
] as const)('the helper may watch %s for %s: %s', (url, browser, expected) => {
  expect(mayHelperWatch(url, browser)).toBe(expected);
});

test.for<[string, Happening[], boolean]>([
  ['no page found a server', [joins('no server', 'first')], true],
  ['a later one found none', [joins('a server', 'first'), joins('no server')], true],
  [
    'only our question found none, as on a port that the browser blocks',
    [joins('a server', 'first'), sees('down')],
    false,
  ],
])('the helper is believed: %s', ([, happenings, expected]) => {
  const watch = happenings.reduce<Watch>((before, happens) => happens(before).watch, newWatch);
  expect(watch.pageFoundNone).toBe(expected);
});
