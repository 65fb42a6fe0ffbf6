import { encode } from 'modern-gif';
import { PNG } from 'pngjs';

interface Picture {
  png: Buffer;
  delayMs: number;
}

/** Pictures of one size as a GIF that repeats for ever. */
export async function encodeGif(pictures: readonly Picture[]): Promise<Buffer> {
  const frames = pictures.map(({ png, delayMs }) => ({ ...PNG.sync.read(png), delay: delayMs }));
  const [first] = frames;
  if (!first) throw new RangeError('no pictures');
  const { width, height } = first;
  const encoded = await encode({
    width,
    height,
    maxColors: 255,
    frames: frames.map(({ data, delay }) => ({ data: new Uint8ClampedArray(data), delay })),
  });
  return Buffer.from(encoded);
}
