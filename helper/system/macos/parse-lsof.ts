import { canonicalAddress } from '../canonical-address.ts';
import type { ListenRow } from '../listen-row.ts';

/** Fields of one open file, by their letters: `p` process, `u` user, `f` descriptor, `t` kind, `d` device, `n` name. */
type Fields = Record<string, string>;

/**
 * Reads `lsof -F`: one field a line. A process's own fields come first and hold for its files:
 * `p4102`, `u501`, `f23`, `tIPv6`, `d0x6b3ce2a1f0d5c1e9`, `n*:3000`
 * `f24`, `tIPv4`, `d0x6b3ce2a1f0d5d2f9`, `n127.0.0.1:24678`
 */
function filesIn(output: string): Fields[] {
  const files: Fields[] = [];
  let ofProcess: Fields = {};
  for (const line of output.split('\n')) {
    const [letter = '', value] = [line.slice(0, 1), line.slice(1)];
    if (letter === 'p') ofProcess = { p: value };
    else if (letter === 'f') files.push({ ...ofProcess, f: value });
    else if (letter === 'u') ofProcess.u = value;
    else Object.assign(files.at(-1) ?? {}, { [letter]: value });
  }
  return files;
}

/** The listeners of `lsof -iTCP -sTCP:LISTEN -F pufdtn`. A socket that several processes share is one, known by its device. */
export function listenersInLsof(output: string): Omit<ListenRow, 'inode'>[] {
  const sockets = new Map<string, Omit<ListenRow, 'inode'> & { pids: number[] }>();
  for (const { p, u, t, d, n = '' } of filesIn(output)) {
    const [, address, port] = /^(.+):(\d+)$/.exec(n) ?? [];
    if (!address) continue;
    const known = sockets.get(`${d} ${n}`);
    if (known) known.pids.push(Number(p));
    else {
      const bound = canonicalAddress(address, t === 'IPv6');
      sockets.set(`${d} ${n}`, { address: bound, port: Number(port), pids: [Number(p)], ...(u && { uid: Number(u) }) });
    }
  }
  return [...sockets.values()];
}

/** The folder each process works in, from `lsof -d cwd -F pfn`. */
export function foldersInLsof(output: string): Map<number, string> {
  const paths = filesIn(output).flatMap(({ p, f, n }): [number, string][] =>
    f === 'cwd' && n?.startsWith('/') && !/ \(.*\)$/.test(n) ? [[Number(p), decode(n)]] : [],
  );
  return new Map(paths);
}

/** Letters that lsof takes for unprintable are written as their bytes: `/Users/ren\xc3\xa9`. */
function decode(path: string): string {
  return path
    .replace(/(\\x[\da-f]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString('utf8'))
    .replaceAll('\\\\', '\\');
}
