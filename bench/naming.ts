import { fileURLToPath } from 'node:url';
import { printedOnMachine } from './machines.ts';
import type { Named } from './name-services.ts';
import { median, reached, showNumber, showTimes, table } from './rounds.ts';

const nameServices = fileURLToPath(new URL('./name-services.ts', import.meta.url));

/** Whether the helper knows real services by what they say, and how soon, against `nmap -sV`. */
export async function naming(rounds: number): Promise<string> {
  const named: Named[] = JSON.parse(await printedOnMachine([nameServices, String(rounds)]));
  const rows = named.map(({ name, ourMs, summarizeService, isOursRight, nmapMs, nmapWord, isNmapRight }) => [
    name,
    showTimes(ourMs),
    mark(isOursRight, summarizeService),
    showNumber(nmapMs),
    mark(isNmapRight, nmapWord),
    `${(nmapMs / median(ourMs)).toFixed(0)}x`,
  ]);
  const slowest = Math.max(...named.map(({ ourMs }) => median(ourMs)));
  const leastRatio = Math.min(...named.map(({ nmapMs, ourMs }) => nmapMs / median(ourMs)));
  const right = named.filter(({ isOursRight }) => isOursRight).length;
  return `Real servers, each asked for by its port with \`http://\`, on ports that are not their usual ones. A resident helper looks, and is timed until
the facts \`owners\` and \`replies\` are both there; \`nmap -sV -n -Pn\` names each once, five of them at a time.

${table([['service', 'helper ms', "helper's word", 'nmap ms', "nmap's word", 'faster'], ...rows])}

- Named right by the helper, of ${named.length}: ${reached(right, named.length)} (nmap: ${named.filter(({ isNmapRight }) => isNmapRight).length})
- The slowest, ms: ${reached(slowest, 100, true)}
- Against nmap, times faster, the least of all: ${reached(leastRatio, 50)}`;
}

function mark(isRight: boolean, word: string): string {
  return `${isRight ? '' : '**wrong:** '}${word.replaceAll('|', '\\|') || 'nothing'}`;
}
