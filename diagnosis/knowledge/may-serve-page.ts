import type { Service } from '../../evidence/machine/services.ts';
import { interpreterOf } from '../../evidence/programs/interpreters.ts';
import { firstDynamicPortOnLinux } from './dynamic-ports.ts';
import { portsOfOtherProtocols } from './ports-of-other-protocols.ts';
import { browsersBlocking } from './unsafe-ports.ts';

/** What people call servers they have compiled themselves. */
const ownServers = /^(air|esbuild|main|server|serve)$/;

/** Where web servers usually listen, also inside containers. */
const usualWebPorts = /^(80|443|[34]000|4040|5000|5173|8000|808\d|8181|8443|8888|9000|9090)$/;

/**
 * Whether we may request a port's page just to show its title and icon: yes for known web servers and for programs that people write
 * servers with. Everything else is left alone.
 */
export function mayServePage({ port, web, program, risk, container }: Service): boolean {
  if (browsersBlocking(port).length > 0 || portsOfOtherProtocols.has(port)) return false;
  if (risk !== undefined && risk !== 'files' && risk !== 'notebook') return false;
  if (web !== undefined) return web;
  if (container) return usualWebPorts.test(String(container.port));
  const interpreter = interpreterOf(program);
  if (!interpreter && !ownServers.test(program ?? '')) return false;
  // From there on, the system hands out ports: to language servers, notebook kernels and the like.
  if (port >= firstDynamicPortOnLinux) return false;
  // As many message brokers and build daemons as web servers run on Java and Erlang, so the port decides.
  return !interpreter?.isMixed || usualWebPorts.test(String(port));
}
