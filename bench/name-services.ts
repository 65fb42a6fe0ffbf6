import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Owners } from '../evidence/port/owners.ts';
import type { Replies } from '../evidence/port/replies.ts';
import { ResidentHelper } from './resident-helper.ts';
import { timed } from './rounds.ts';
import { type Started, startServices } from './services/start-services.ts';
import { summarizeService } from './services/summarize-service.ts';

/** Run on a machine of its own: starts the services, names each by the helper and by nmap, prints what they said and took. */
export interface Named {
  name: string;
  ourMs: number[];
  summarizeService: string;
  isOursRight: boolean;
  nmapMs: number;
  nmapWord: string;
  isNmapRight: boolean;
}

/** It mostly waits, so several of it take no longer than one. */
const nmapsAtOnce = 5;

const rounds = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'portside-bench-'));
const services = await startServices(folder);
const helper = new ResidentHelper();
await helper.hello();
const ours = new Map<Started, { ms: number[]; word: string }>();
for (let round = 0; round < rounds; round += 1) for (const service of services) await nameByHelper(service);
// It would end by itself while nmap is at work.
await helper.end();
const named: Named[] = [];
const waiting = [...services];
await Promise.all(Array.from({ length: nmapsAtOnce }, nameByNmap));
process.stdout.write(
  JSON.stringify(services.flatMap(({ service }) => named.filter(({ name }) => name === service.name))),
);
rmSync(folder, { recursive: true, force: true });
process.exit();

async function nameByHelper(started: Started): Promise<void> {
  const startedAt = performance.now();
  const { found, done } = await helper.look(`http://127.0.0.1:${started.port}/`, ['replies', 'owners']);
  const elapsedMs = performance.now() - startedAt;
  await done;
  const known = ours.get(started) ?? { ms: [], word: '' };
  ours.set(started, {
    ms: [...known.ms, elapsedMs],
    word: summarizeService(found.replies as Replies, found.owners as Owners),
  });
}

async function nameByNmap(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { service, port } = next;
    let nmapWord = '';
    const words = ['-sV', '-n', '-Pn', '-p', String(port), '-oG', '-', '127.0.0.1'];
    const nmapMs = await timed(async () => {
      const { stdout } = await promisify(execFile)('nmap', words);
      nmapWord = (/Ports: \d+\/open\/tcp\/\/(.*?)\/(\t|$)/m.exec(stdout)?.[1] ?? '').replaceAll('/', ' ').trim();
    });
    const { ms = [], word = '' } = ours.get(next) ?? {};
    const isRight = (said: string) => service.isNamedBy.test(said);
    named.push({
      name: service.name,
      ourMs: ms,
      summarizeService: word,
      isOursRight: isRight(word),
      nmapMs,
      nmapWord,
      isNmapRight: isRight(nmapWord),
    });
  }
}
