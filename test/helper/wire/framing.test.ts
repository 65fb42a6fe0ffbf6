import { describe, expect, test } from 'vitest';
import { FrameReader, frame, maxIncomingBytes } from '../../../helper/wire/framing.ts';

const one = frame('{"a":1}');
const two = frame('"é€😀"');

describe('FrameReader', () => {
  test.for([
    { name: 'one frame', pieces: [one], bodies: ['{"a":1}'] },
    { name: 'two frames in one piece', pieces: [Buffer.concat([one, two])], bodies: ['{"a":1}', '"é€😀"'] },
    { name: 'byte by byte', pieces: [...two].map((byte) => Buffer.from([byte])), bodies: ['"é€😀"'] },
    { name: 'cut in the length', pieces: [one.subarray(0, 2), one.subarray(2)], bodies: ['{"a":1}'] },
    { name: 'cut in a character', pieces: [two.subarray(0, 6), two.subarray(6)], bodies: ['"é€😀"'] },
    { name: 'an empty body', pieces: [frame(''), one], bodies: ['', '{"a":1}'] },
  ])('reads $name', ({ pieces, bodies }) => {
    const reader = new FrameReader();
    expect(pieces.flatMap((piece) => reader.push(piece).bodies)).toEqual(bodies);
    expect(reader.isHalfway).toBe(false);
  });

  test('waits for the rest of a frame', () => {
    const reader = new FrameReader();
    expect(reader.push(one.subarray(0, -1))).toEqual({ bodies: [], tooLarge: false });
    expect(reader.isHalfway).toBe(true);
  });

  test('takes a frame of just the limit', () => {
    const body = 'x'.repeat(maxIncomingBytes);
    expect(new FrameReader().push(frame(body)).bodies).toEqual([body]);
  });

  test('refuses a longer one by its length alone, after those before it', () => {
    const tooLong = frame('x'.repeat(maxIncomingBytes + 1)).subarray(0, 10);
    expect(new FrameReader().push(Buffer.concat([one, tooLong]))).toEqual({ bodies: ['{"a":1}'], tooLarge: true });
  });
});
