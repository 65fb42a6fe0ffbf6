import { addressesOf, parseTarget } from '../../evidence/address/target.ts';
import type { ProxySettings } from '../../evidence/browser/proxy.ts';
import type { Probe } from '../probe.ts';
import { tryToConnect } from './connect.ts';
import { browserProxy } from './proxy/browser-proxy.ts';
import { environmentProxy } from './proxy/environment-proxy.ts';

/** The proxy settings of the browser that started this helper, and of the programs of this session. Nothing is changed. */
export const proxy: Probe<'proxy'> = async ({ target }) => {
  const browser = browserProxy(process.ppid, target);
  const environment = environmentProxy(process.env, target);
  const servers = [...(browser?.servers ?? []), ...Object.values(environment?.variables ?? {})];
  return { ...(browser && { browser }), ...(environment && { environment }), ...(await reachable(servers)) };
};

/** We only connect to proxies on this computer. */
async function reachable(servers: readonly string[]): Promise<Pick<ProxySettings, 'reachable'>> {
  const here = [...new Set(servers)].flatMap((server) => parseTarget(server.replace(/^\w+:\/\//, 'http://')) ?? []);
  if (here.length === 0) return {};
  const accepts = await Promise.all(here.map(({ host, kind, port }) => acceptsAt(addressesOf({ host, kind }), port)));
  return { reachable: accepts.every(Boolean) };
}

async function acceptsAt(addresses: readonly string[], port: number): Promise<boolean> {
  const attempts = await Promise.all(addresses.map((address) => tryToConnect(address, port)));
  return attempts.some(({ result }) => result === 'accepted');
}
