import { readAddress } from '../evidence/address/read-address.ts';
import type { Evidence, Facts } from '../evidence/index.ts';

/**
 * Evidence written by hand has addresses and programs as the tool spelled them that showed them: `*` from lsof, `[::1]:3000` from netstat,
 * `localhost` from a log, `C:\Program Files\nodejs\node.exe` from the task manager. The same evidence in the spelling of the helper.
 */
export function withPlainSpelling(evidence: Evidence): Evidence {
  const { facts } = evidence;
  const here = localhostIn(facts);
  const listeners = facts.listeners && { listeners: facts.listeners.map((row) => withAddress(row, here)) };
  const owners = facts.owners && { owners: facts.owners.map((row) => withAddress(row, here)) };
  const connect = facts.connect && { connect: facts.connect.map(asConnected) };
  const replies = facts.replies && { replies: facts.replies.map(asConnected) };
  return { ...evidence, facts: respelled({ ...facts, ...listeners, ...owners, ...connect, ...replies }) };
}

/** Whoever connects to every address of a family is led to its loopback address. */
function asConnected<Row extends { address: string }>(row: Row): Row {
  const led = { '0.0.0.0': '127.0.0.1', '::': '::1' }[readAddress(row.address)];
  return led ? { ...row, address: led } : row;
}

/** lsof writes `localhost` for a listener on either loopback address: where only ::1 takes connections, it's that one. */
function localhostIn({ connect = [] }: Partial<Facts>): string {
  const resultAt = (asked: string) => connect.find(({ address }) => readAddress(address) === asked)?.result;
  return resultAt('::1') === 'accepted' && resultAt('127.0.0.1') === 'refused' ? '::1' : '127.0.0.1';
}

function withAddress<Row extends { address: string; port?: number }>(row: Row, here: string): Row {
  return /^localhost(:\d+)?$/i.test(row.address) ? { ...row, address: here } : row;
}

/** What comes back has the shape of what went in: only texts change, and a row about both loopback addresses becomes two. */
function respelled<Part>(part: Part): Part;
function respelled(part: unknown): unknown {
  if (Array.isArray(part)) return part.flatMap(rowsOf).map(respelled);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, respelledField(name, value)]));
}

function respelledField(name: string, value: unknown): unknown {
  if (typeof value !== 'string')
    return name === 'addresses' && Array.isArray(value) ? value.map(plainText) : respelled(value);
  if (name === 'address' || name === 'hostAddress') return readAddress(value);
  return name === 'program' ? plainProgram(value) : value;
}

/** A refusal at `localhost` is a refusal at both of its addresses. */
function rowsOf(row: unknown): unknown[] {
  const isBoth = isRow(row) && row.address === 'localhost' && (row.result === 'refused' || row.result === 'failed');
  return isBoth ? ['127.0.0.1', '::1'].map((address) => ({ ...row, address })) : [row];
}

function isRow(row: unknown): row is { address?: unknown; result?: unknown } {
  return typeof row === 'object' && row !== null;
}

function plainText(text: unknown): unknown {
  return typeof text === 'string' ? readAddress(text) : text;
}

/** Its own name, without the folder, the ending of Windows and the number that a list puts behind it. */
function plainProgram(text: string): string {
  const name = text.trim().replace(/\s*\(?pid:? ?\d+\)?$/i, '');
  const own = /^([a-z]:\\|\\\\|\/)/i.test(name) ? (name.split(/[\\/]/).at(-1) ?? name) : name;
  return own.replace(/\.exe$/i, '') || text;
}
