import { endianness } from 'node:os';
import { shortIpv6 } from '../short-ipv6.ts';

export interface SocketRow {
  address: string;
  port: number;
  remoteAddress: string;
  remotePort: number;
  state: 'established' | 'syn-sent' | 'syn-received' | 'listen' | 'other';
  /** Sent and not acknowledged. */
  sendBytes: number;
  /** Received and not read; of a listener, the connections it has not accepted. */
  receiveBytes: number;
  retransmits: number;
  uid: number;
  /** 0: no program holds it, as before accept(2). */
  inode: number;
}

const states: Record<string, SocketRow['state']> = {
  '01': 'established',
  '02': 'syn-sent',
  '03': 'syn-received',
  '0A': 'listen',
};

/**
 * Reads rows of /proc/net/tcp and tcp6; a row cut off in the middle is left out. For example
 * `   0: 0100007F:AD15 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 23227 1 00000000c91cb490 100 0 0 10 0`
 * @see https://docs.kernel.org/networking/proc_net_tcp.html
 */
export function parseSocketRows(text: string): SocketRow[] {
  // Thousands of rows have a few addresses among them.
  const known: Addresses = new Map();
  return [...text.matchAll(row)].flatMap(({ groups }) => (groups ? [toRow(groups, known)] : []));
}

const row =
  /^ *\d+: (?<local>[\dA-F]{8}(?:[\dA-F]{24})?:[\dA-F]{4}) (?<remote>[\dA-F]{8}(?:[\dA-F]{24})?:[\dA-F]{4}) (?<state>\w\w) (?<send>\w+):(?<receive>\w+) \S+ (?<retransmits>\w+) +(?<uid>\d+) +\d+ (?<inode>\d+) /gm;

/** Addresses that were read before, by what the kernel prints for them. */
type Addresses = Map<string, string>;

function toRow(columns: Record<string, string>, known: Addresses): SocketRow {
  const { local = '', remote = '', state = '', send = '', receive = '', retransmits = '', uid, inode } = columns;
  const [address, port] = endpoint(local, known);
  const [remoteAddress, remotePort] = endpoint(remote, known);
  return {
    address,
    port,
    remoteAddress,
    remotePort,
    state: states[state] ?? 'other',
    sendBytes: Number.parseInt(send, 16),
    receiveBytes: Number.parseInt(receive, 16),
    retransmits: Number.parseInt(retransmits, 16),
    uid: Number(uid),
    inode: Number(inode),
  };
}

function endpoint(hex: string, known: Addresses): [string, number] {
  const colon = hex.indexOf(':');
  const printed = hex.slice(0, colon);
  const address = known.get(printed) ?? addressOf(printed);
  known.set(printed, address);
  return [address, Number.parseInt(hex.slice(colon + 1), 16)];
}

/** The kernel prints the address as words of the machine's own byte order. */
function addressOf(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  if (endianness() === 'LE') bytes.swap32();
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  // An IPv4 address in IPv6 clothes is what a browser reaches as plain IPv4; Java binds so.
  return shortIpv6(groups.join(':')).replace(/^::ffff:(?=\d+\.)/, '');
}
