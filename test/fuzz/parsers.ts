import { parseHead } from '../../helper/checkout/read-head.ts';
import { keyOf, remotesIn } from '../../helper/checkout/repository-keys.ts';
import { parsePortFile } from '../../helper/memory/port-file.ts';
import { isServer } from '../../helper/probes/expected/is-server.ts';
import { namesPort } from '../../helper/probes/expected/names-port.ts';
import { blockingRules } from '../../helper/probes/firewall/parse-filter-rules.ts';
import { parseGlobalState } from '../../helper/probes/firewall/parse-global-state.ts';
import { parseListedPrograms } from '../../helper/probes/firewall/parse-listed-programs.ts';
import { parseEnabledProfiles, parseInboundPolicy } from '../../helper/probes/firewall/parse-windows-firewall.ts';
import { describeForwarder } from '../../helper/probes/forwarders/describe-forwarder.ts';
import { complaintIn } from '../../helper/probes/forwarders/read-complaint.ts';
import { readPortProxy } from '../../helper/probes/forwarders/read-port-proxy.ts';
import { interfaceNames } from '../../helper/probes/network/interface-names.ts';
import { frameworkOf } from '../../helper/probes/owners/framework-of.ts';
import { startCommand } from '../../helper/probes/owners/start-command.ts';
import { typedCommand } from '../../helper/probes/owners/typed-command.ts';
import { namesTarget } from '../../helper/probes/proxy/names-target.ts';
import { proxyByArguments, serversIn } from '../../helper/probes/proxy/proxy-by-arguments.ts';
import { stripProxyUrl } from '../../helper/probes/proxy/strip-proxy-url.ts';
import { plainText } from '../../helper/probes/replies/plain-text.ts';
import { parseDynamicRange } from '../../helper/probes/reservations/parse-dynamic-range.ts';
import { parseExcludedRanges } from '../../helper/probes/reservations/parse-excluded-ranges.ts';
import { parseUrlReservations } from '../../helper/probes/reservations/parse-url-reservations.ts';
import { addressesInHosts } from '../../helper/probes/resolution/addresses-in-hosts.ts';
import { lookupOrder } from '../../helper/probes/resolution/lookup-order.ts';
import { readTunnels } from '../../helper/probes/services/read-tunnel.ts';
import { riskOf } from '../../helper/probes/services/risk-of.ts';
import { signsInCommand } from '../../helper/probes/session/signs-in-command.ts';
import { apacheUpstreams } from '../../helper/probes/upstreams/apache-upstreams.ts';
import { caddyUpstreams } from '../../helper/probes/upstreams/caddy-upstreams.ts';
import { haproxyUpstreams, upstreamsInWords } from '../../helper/probes/upstreams/configured-upstreams.ts';
import { upstreamsInSource } from '../../helper/probes/upstreams/dev-proxy-upstreams.ts';
import { nginxUpstreams } from '../../helper/probes/upstreams/nginx-upstreams.ts';
import { parseNginx } from '../../helper/probes/upstreams/parse-nginx.ts';
import { maskSecrets } from '../../helper/secrets/mask-secrets.ts';
import { parseCounter6, parseCounters } from '../../helper/system/linux/parse-counters.ts';
import { parseSocketRows } from '../../helper/system/linux/parse-socket-rows.ts';
import { parseStartTime } from '../../helper/system/linux/parse-start-time.ts';
import { parseStat } from '../../helper/system/linux/parse-stat.ts';
import { chooseName } from '../../helper/system/linux/program-name.ts';
import { foldersInLsof, listenersInLsof } from '../../helper/system/macos/parse-lsof.ts';
import { listenersInNetstat as macosNetstat } from '../../helper/system/macos/parse-netstat.ts';
import { columnInPs, processesInPs, wordsOf } from '../../helper/system/macos/parse-ps.ts';
import { shortIpv6 } from '../../helper/system/short-ipv6.ts';
import { folderInCommand } from '../../helper/system/windows/folder-in-command.ts';
import { listenersInNetstat as windowsNetstat } from '../../helper/system/windows/parse-netstat.ts';
import { processesInJson, processesInTasklist } from '../../helper/system/windows/parse-processes.ts';
import { splitCommandLine } from '../../helper/system/windows/split-command-line.ts';
import { samples } from './samples.ts';

interface Parser {
  like: readonly string[];
  parse(text: string): unknown;
}

const target = { host: 'localhost', port: 3000, scheme: 'http' as const };
const held = (words: readonly string[]) => ({ program: words[0] ?? '', words, port: 3000, ports: [3000] });
const ofWords = (parse: (words: readonly string[]) => unknown): Parser => ({
  like: samples.commands,
  parse: (text) => parse(text.split(' ')),
});

/** Every parser of text that the machine, another program or a person's file gave: each takes any text, and says something of it or nothing. */
export const parsers: Record<string, Parser> = {
  parseSocketRows: { like: samples.tcp, parse: parseSocketRows },
  parseStat: { like: samples.stat, parse: parseStat },
  parseStartTime: { like: ['cpu 1 2\nbtime 1795413632\n'], parse: (text) => parseStartTime(text, 812_345) },
  parseCounters: { like: samples.counters, parse: (text) => parseCounters(text, 'Tcp') },
  parseCounter6: { like: samples.counters, parse: (text) => parseCounter6(text, 'Icmp6OutDestUnreachs') },
  addressesInHosts: { like: samples.hosts, parse: (text) => addressesInHosts(text, 'localhost') },
  lookupOrder: { like: samples.nsswitch, parse: lookupOrder },
  interfaceNames: { like: samples.netDev, parse: interfaceNames },
  shortIpv6: { like: ['0:0:0:0:0:0:0:1', 'fe80::1%eth0'], parse: shortIpv6 },
  chooseName: ofWords((words) => chooseName('MainThread', words, words[1])),
  describeForwarder: ofWords((words) => describeForwarder(held(words))),
  riskOf: ofWords((words) => riskOf(held(words))),
  readTunnels: ofWords(readTunnels),
  isServer: ofWords(isServer),
  namesPort: ofWords((words) => namesPort(words, 3000)),
  typedCommand: ofWords(typedCommand),
  startCommand: ofWords((words) => startCommand([words, ['npm', 'run', 'dev']])),
  frameworkOf: { like: samples.commands, parse: (text) => frameworkOf([text]) },
  signsInCommand: ofWords(signsInCommand),
  proxyByArguments: ofWords(proxyByArguments),
  folderInCommand: ofWords(folderInCommand),
  complaintIn: { like: ['channel 2: open failed: connect failed: Connection refused\r\n'], parse: complaintIn },
  maskSecrets: { like: samples.commands, parse: maskSecrets },
  namesTarget: { like: samples.proxyRules, parse: (text) => namesTarget(text, target) },
  serversIn: { like: samples.proxyRules, parse: serversIn },
  stripProxyUrl: { like: samples.proxyRules, parse: stripProxyUrl },
  plainText: { like: samples.http, parse: plainText },
  nginx: { like: samples.nginx, parse: (text) => nginxUpstreams(parseNginx(text), 80) },
  apacheUpstreams: { like: samples.apache, parse: (text) => apacheUpstreams(text, 80) },
  caddyUpstreams: { like: samples.caddy, parse: caddyUpstreams },
  haproxyUpstreams: { like: samples.haproxy, parse: haproxyUpstreams },
  upstreamsInWords: { like: samples.commands, parse: (text) => upstreamsInWords(text, 3000) },
  upstreamsInSource: { like: samples.source, parse: (text) => upstreamsInSource(text, 3000) },
  parseHead: { like: ['ref: refs/heads/fix-ui\n', '4b825dc642cb6eb9a060e54bf8d69288fbee4904\n'], parse: parseHead },
  remotesIn: { like: samples.gitConfig, parse: (text) => remotesIn(text).map((url) => keyOf(url, '/srv')) },
  parsePortFile: { like: samples.portFile, parse: (text) => parsePortFile(text, 3000) },
  listenersInLsof: { like: samples.lsof, parse: listenersInLsof },
  foldersInLsof: { like: samples.lsof, parse: foldersInLsof },
  macosNetstat: { like: samples.netstatMacos, parse: macosNetstat },
  processesInPs: { like: samples.ps, parse: processesInPs },
  columnInPs: { like: samples.ps, parse: columnInPs },
  wordsOf: { like: samples.commands, parse: (text) => wordsOf(text, '/usr/local/bin/node') },
  windowsNetstat: { like: samples.netstatWindows, parse: windowsNetstat },
  processesInJson: { like: samples.processesJson, parse: processesInJson },
  processesInTasklist: { like: samples.tasklist, parse: processesInTasklist },
  splitCommandLine: { like: samples.commands, parse: splitCommandLine },
  readPortProxy: { like: samples.portProxy, parse: (text) => readPortProxy(text, 8080) },
  parseExcludedRanges: { like: samples.excluded, parse: parseExcludedRanges },
  parseDynamicRange: { like: samples.dynamic, parse: parseDynamicRange },
  parseUrlReservations: { like: samples.urls, parse: (text) => parseUrlReservations(text, 80) },
  blockingRules: { like: samples.firewall, parse: (text) => blockingRules(text, 3000) },
  parseGlobalState: { like: samples.firewall, parse: parseGlobalState },
  parseListedPrograms: { like: samples.firewall, parse: (text) => parseListedPrograms(text, '/usr/bin/node') },
  parseEnabledProfiles: { like: samples.firewall, parse: parseEnabledProfiles },
  parseInboundPolicy: { like: samples.firewall, parse: parseInboundPolicy },
};
