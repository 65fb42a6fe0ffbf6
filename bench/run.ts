/**
 * Measures what the helper costs and how fast it is, against the programs people know, and writes bench/RESULTS.md.
 *
 *   npm run bench -- [--rounds 15] [owner-of-a-port] [growth] [judging] [naming] [first-paint] [popup] [layout-shift] [back-by-itself]
 *     [healthy-app] [other-sites] [memory] [rest]
 *   npm run bench -- [--rounds 15] storms, or some of them: [storm-of-calls] [session-restore] [flapping-server] [redirect-loop] [port-scan]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findProgram } from '../test/browsers/find-program.ts';
import { backByItself } from './back-by-itself.ts';
import { growth } from './growth.ts';
import { healthyApp } from './healthy-app.ts';
import { judging } from './judging.ts';
import { memory } from './memory.ts';
import { naming } from './naming.ts';
import { otherSites } from './other-sites.ts';
import { ownerOfAPort } from './owner-of-a-port.ts';
import { firstPaint } from './painting/first-paint.ts';
import { layoutShift } from './painting/layout-shift.ts';
import { popup } from './painting/popup.ts';
import { rest } from './rest.ts';
import { sessionRestore } from './session-restore.ts';
import { flappingServer } from './storms/flapping-server.ts';
import { portScan } from './storms/port-scan.ts';
import { redirectLoop } from './storms/redirect-loop.ts';
import { stormOfCalls } from './storms/storm-of-calls.ts';

interface Question {
  title: string;
  /** Debian's packages, by the programs in them. */
  needs: Record<string, string>;
  measure: (rounds: number) => Promise<string>;
}

const systemPrograms = {
  ip: 'iproute2',
  ss: 'iproute2',
  lsof: 'lsof',
  unshare: 'util-linux',
  python3: 'python3-minimal',
};

const questions: Record<string, Question> = {
  'owner-of-a-port': {
    title: 'Who serves a port, and how soon that is known',
    needs: systemPrograms,
    measure: ownerOfAPort,
  },
  growth: { title: 'Much of everything', needs: systemPrograms, measure: growth },
  judging: { title: 'One diagnosis', needs: {}, measure: judging },
  naming: { title: 'What speaks on a port', needs: { nmap: 'nmap' }, measure: naming },
  'first-paint': { title: 'First paint', needs: {}, measure: firstPaint },
  popup: { title: 'The popup', needs: {}, measure: popup },
  'layout-shift': { title: 'What moves while facts arrive', needs: {}, measure: layoutShift },
  'session-restore': { title: 'A session with every server down', needs: {}, measure: sessionRestore },
  'back-by-itself': {
    title: "Back by itself: from a server's first answer to the page's own request",
    needs: {},
    measure: backByItself,
  },
  'healthy-app': { title: 'A page that works', needs: {}, measure: healthyApp },
  'other-sites': { title: 'Other sites', needs: {}, measure: otherSites },
  memory: { title: 'What the background keeps', needs: {}, measure: memory },
  'storm-of-calls': { title: 'A storm of calls', needs: {}, measure: stormOfCalls },
  'flapping-server': { title: 'A server that comes and goes', needs: {}, measure: flappingServer },
  'redirect-loop': { title: 'Redirects in a circle', needs: {}, measure: redirectLoop },
  'port-scan': { title: 'A scan of all ports', needs: {}, measure: portScan },
  rest: { title: 'A helper that nobody asks', needs: {}, measure: rest },
};

/** What is asked for together. */
const groups: Record<string, readonly string[]> = {
  storms: ['storm-of-calls', 'session-restore', 'flapping-server', 'redirect-loop', 'port-scan'],
};

const resultsFile = 'bench/RESULTS.md';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '15' } },
  allowPositionals: true,
});
// It makes node start 2.7 times slower, whatever is run.
delete process.env.NODE_EXTRA_CA_CERTS;

const asked = positionals.flatMap((name) => groups[name] ?? [name]);
for (const name of asked.length > 0 ? asked : Object.keys(questions)) await answer(name, Number(values.rounds));

async function answer(name: string, rounds: number): Promise<void> {
  const question = questions[name];
  if (!question) throw new RangeError(`no such question: ${name}; there are ${Object.keys(questions).join(', ')}`);
  const missing = await missingOf(question.needs);
  if (missing.length > 0) {
    console.error(
      `${name}: not measured, since this is missing here. On Debian: sudo apt-get install ${missing.join(' ')}`,
    );
    return;
  }
  const before = showLoad();
  const result = await question.measure(rounds);
  const heading = `${new Date().toISOString().slice(0, 10)}, node ${process.version}, ${rounds} rounds in turns, load average ${before} before and ${showLoad()} after`;
  const section = `## ${question.title}\n\n\`npm run bench -- ${name}\`; ${heading}.\n\n${result}\n`;
  writeFileSync(resultsFile, withSection(readFileSync(resultsFile, 'utf8'), question.title, section));
  console.log(section);
}

async function missingOf(needs: Record<string, string>): Promise<string[]> {
  const all = await Promise.all(
    Object.entries(needs).map(async ([program, pack]) => ((await findProgram(program)) ? [] : [pack])),
  );
  return [...new Set(all.flat())];
}

function showLoad(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}

/** The page with this section in the place of the one of the same title, or at its end. */
function withSection(page: string, title: string, section: string): string {
  const parts = page.split(/^(?=## )/m);
  const others = parts.filter((part) => !part.startsWith(`## ${title}\n`));
  const at = parts.findIndex((part) => part.startsWith(`## ${title}\n`));
  others.splice(at === -1 ? others.length : at, 0, section);
  return `${others.map((part) => part.trim()).join('\n\n')}\n`;
}
