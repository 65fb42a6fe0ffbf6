/** Below the range the kernel takes source ports from, and with steps in which no port is a slip of the pen of another. */
const step = 137;
let port = 11_003;

export function nextPort(): number {
  port += step;
  return port;
}
