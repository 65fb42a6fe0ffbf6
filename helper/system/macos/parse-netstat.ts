import { isIP } from 'node:net';
import { canonicalAddress } from '../canonical-address.ts';
import type { ListenRow } from '../listen-row.ts';

/**
 * The listeners of `netstat -anv -p tcp`, whose columns differ by version: up to macOS 14 a column `pid`, since 15 one
 * `process:pid` with a name that may hold anything. An address that does not fit its column is cut off, and left out.
 * `tcp46      0      0  *.3000        *.*      LISTEN      131072 131072   4102      0 0x0100 0x00000106`
 * `tcp4       0      0  127.0.0.1.52982   *.*  LISTEN   0    0  131072  131072 Google Chrome fo:91452  00100 00000006`
 */
export function listenersInNetstat(output: string): Omit<ListenRow, 'inode'>[] {
  const pidColumn = columnsAfterState(output).indexOf('pid');
  return [...output.matchAll(row)].flatMap(({ groups: { family, host = '', port, rest = '' } = {} }) => {
    const address = canonicalAddress(host, family !== '4');
    if (isIP(address) === 0) return [];
    const pid = pidColumn >= 0 ? rest.split(/\s+/)[pidColumn] : /:(\d+)\s+[\da-f]+\s/.exec(rest)?.[1];
    return [{ address, port: Number(port), ...(Number(pid) > 0 && { pids: [Number(pid)] }) }];
  });
}

const row = /^tcp(?<family>4|6|46) +\d+ +\d+ +(?<host>\S+)\.(?<port>\d+) +\*\.\* +LISTEN\s+(?<rest>.*)$/gm;

/** `Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rhiwat shiwat    pid   epid  state` */
function columnsAfterState(output: string): string[] {
  return /\(state\)\s+(.*)$/m.exec(output)?.[1]?.trim().split(/\s+/) ?? [];
}
