import { addressesOf, parseTarget } from '../../evidence/target.ts';
import type { Upstreams } from '../../evidence/upstreams.ts';
import type { Probe, Sight } from '../sight.ts';
import { Unknown } from '../unknown.ts';
import { tryToConnect } from './connect.ts';
import { configuredUpstreams, type NamedUpstream, upstreamsInWords } from './upstreams/configured-upstreams.ts';

type Result = Upstreams[number]['result'];

const maximumUpstreams = 20;
const gatewayErrors = new Set([502, 503, 504]);

/** Which servers stand behind one that answers for a server it cannot reach, and whether they accept connections. */
export const upstreams: Probe<'upstreams'> = async (sight) => {
  const pages = (await sight.found('replies')).flatMap(({ outcome }) => (outcome.kind === 'http' ? [outcome] : []));
  const errors = pages.filter(({ status }) => gatewayErrors.has(status));
  if (errors.length === 0) throw new Unknown('not-needed');
  const words = errors.map(({ title, excerpt }) => `${title ?? ''} ${excerpt ?? ''}`).join(' ');
  const inPage = upstreamsInWords(words, sight.target.port).map((url) => ({ url, namedBy: 'error page' }));
  const named = [...(await configured(sight)), ...inPage];
  const distinct = named.filter(({ url }, index) => named.findIndex((other) => other.url === url) === index);
  return Promise.all(distinct.slice(0, maximumUpstreams).map(tryUpstream));
};

async function configured({ target, found }: Sight): Promise<NamedUpstream[]> {
  const owners = await found('owners').catch(() => []);
  const proxy = owners.find(({ process }) => process)?.process;
  return proxy ? configuredUpstreams(proxy, target.port) : [];
}

async function tryUpstream(named: NamedUpstream): Promise<Upstreams[number]> {
  return { ...named, result: await connectTo(named.url) };
}

/** Only servers on this computer are touched. */
async function connectTo(url: string): Promise<Result> {
  const target = parseTarget(url.replace(/^(?!https?:)\w+:\/\//, 'http://'));
  if (!target) return 'not-tried';
  const attempts = await Promise.all(addressesOf(target).map((address) => tryToConnect(address, target.port)));
  const results = attempts.map(({ result }) => result);
  return order.find((result) => results.some((one) => one === result)) ?? 'unreachable';
}

/** Of a name with two addresses, one that accepts is enough. */
const order: Result[] = ['accepted', 'silent', 'refused'];
