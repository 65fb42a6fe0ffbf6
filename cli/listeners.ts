import { reachOfService } from '../diagnosis/reading/port/exposure.ts';
import type { Service, Services } from '../evidence/machine/services.ts';
import type { Checkout } from '../evidence/port/owners.ts';
import { ownNetworks } from '../helper/probes/services/own-reach.ts';
import { allServices } from '../helper/probes/services.ts';
import { maskAllTexts } from '../helper/secrets/mask-all-texts.ts';
import { type ExposureWords, exposureWords } from '../words/services/exposure-words.ts';

/** Prints what is listening on this computer. @returns the exit code */
export async function listeners({ json }: { json?: boolean }): Promise<number> {
  const services = maskAllTexts(await allServices());
  const { isOnNetwork } = ownNetworks();
  const exposed = services.map((service) => ({ ...service, exposure: exposureWords(service, isOnNetwork) }));
  const text = () => [listenersAsText(services, Date.now()), ...openOnes(exposed)].join('\n\n');
  process.stdout.write(`${json ? JSON.stringify({ version: 1, listeners: exposed }, null, 2) : text()}\n`);
  return 0;
}

type Exposed = Service & { exposure: ExposureWords | undefined };

/** A paragraph for each service that others can reach and that is more than a page, or that a tunnel exposes. */
export function openOnes(services: readonly Exposed[]): string[] {
  return services.flatMap(({ port, risk, through, exposure }) => {
    if (!exposure || exposure.reach === 'this-computer' || !(risk || through)) return [];
    const { meaning, step } = exposure;
    const toDo = step ? [[step.text, step.command].filter(Boolean).join(' ')] : [];
    return [`${port}: ${[...meaning, ...toDo].join('\n  ')}`.replaceAll('`', '')];
  });
}

const headings = ['PORT', 'ADDRESSES', 'PROGRAM', 'FRAMEWORK', 'PROJECT', 'FOLDER', 'BRANCH', 'SINCE', 'REACH'];
const reaches = { 'this-computer': 'this computer', network: 'your network', internet: 'the internet' };

/** A table for a terminal; unknown cells stay empty. */
export function listenersAsText(services: Services, now: number): string {
  if (services.length === 0) return 'Nothing is listening on this computer.';
  const rows = [headings, ...services.map((service) => cells(service, now))];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(service: Service, now: number): string[] {
  const { port, addresses, program = '', framework = '', project = '', startedAt, container } = service;
  const { folder = '', checkout } = container ?? service;
  const reach = reachOfService(service);
  const since = startedAt ? age(now - Date.parse(startedAt)) : '';
  const place = [project, folder, checkout ? branchCell(checkout) : ''];
  return [String(port), addresses.join(' '), program, framework, ...place, since, reach ? reaches[reach] : ''];
}

/** No branch is called `?`, nor does a name hold a space. */
function branchCell({ branch, commit }: Checkout): string {
  return branch ?? (commit ? `detached ${commit}` : '?');
}

const units: [seconds: number, letter: string][] = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
  [1, 's'],
];

/** How long something has been running, in the largest unit that fits: `3 h`. */
function age(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1000));
  const [size, unit] = units.find(([size]) => seconds >= size) ?? [1, 's'];
  return `${Math.floor(seconds / size)} ${unit}`;
}
