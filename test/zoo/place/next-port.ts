/** In steps in which no port is a slip of the pen of another. */
const step = 137;
const first = 11_003;
/** From here on the kernel takes source ports. */
const end = 32_600;
/** The next time round keeps clear of ports that were used, and of where a dev server goes that finds one of them taken. */
const shift = 12;

let round = 0;
let port = first;

/** A port that nobody has had before; there are some 1,700. */
export function nextPort(): number {
  port += step;
  if (port < end) return port;
  round += 1;
  if (round * shift >= step) throw new RangeError('every port of the zoo has been used');
  port = first + round * shift;
  return port;
}
