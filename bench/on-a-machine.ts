import { spawnSync } from 'node:child_process';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { fill, type Layout } from './layout.ts';
import { ResidentHelper } from './resident-helper.ts';
import { type Contestants, type Samples, takeTurns, timed } from './rounds.ts';

/**
 * Run in a network and a process table of its own: fills them, lets the helper and the system's programs take turns, prints the samples.
 * @param argv JSON of `Order`
 */
export interface Order {
  layout: Layout;
  rounds: number;
  /** Whose turns are of interest. */
  contestants: readonly string[];
}

const { layout, rounds, contestants: wanted }: Order = JSON.parse(process.argv[2] ?? '');
await fill(layout);
const port = portOfAnother();
const webPort = await listen(createHttpServer((_, response) => response.end('<title>Shop</title>')));
const helper = new ResidentHelper();
await helper.hello();
await askOwner(port);
process.stdout.write(JSON.stringify(await measure()));
await helper.end();
process.exit();

async function measure(): Promise<Samples> {
  const contestants: Contestants = {
    'helper: owner, asked before': () => timed(() => askOwner(port)),
    'helper: owner of a new server': ownerOfNewServer,
    'helper: listener table': tableOfListeners,
    'ss -ltnpH': run('ss', '-ltnpH'),
    'ss -ltnH': run('ss', '-ltnH'),
    'lsof -nP -iTCP:PORT': run('lsof', '-nP', `-iTCP:${port}`),
    'node -e 0': run(process.execPath, '-e', '0'),
    'cold helper: connect and listener table': () => coldStart(['connect', 'listeners']),
    'cold helper: and owner and reply': () => coldStart(['connect', 'listeners', 'owners', 'replies']),
  };
  const chosen = Object.fromEntries(Object.entries(contestants).filter(([name]) => wanted.includes(name)));
  return takeTurns(chosen, rounds);
}

/** One in the middle of the table: neither the first nor the last that anybody comes by. */
function portOfAnother(): number {
  const rows = spawnSync('ss', ['-ltnH'], { encoding: 'utf8' }).stdout.trim().split('\n');
  return Number(/:(\d+) /.exec(rows[rows.length >> 1] ?? '')?.[1]);
}

function run(program: string, ...words: string[]): () => Promise<number> {
  return () =>
    timed(() => {
      const { error } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
      if (error) throw error;
    });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function askOwner(ofPort: number): Promise<void> {
  const answer = await helper.ask({ type: 'owner', port: ofPort }, ({ type }) => type === 'owner');
  if (answer.type !== 'owner' || !answer.owners[0]?.process) throw new Error(`no owner was found of port ${ofPort}`);
}

async function ownerOfNewServer(): Promise<number> {
  const server = createServer();
  const newPort = await listen(server);
  const elapsedMs = await timed(() => askOwner(newPort));
  server.close();
  return elapsedMs;
}

async function tableOfListeners(): Promise<number> {
  const startedAt = performance.now();
  // Nobody listens there, so nothing but the table is waited for.
  const { done } = await helper.look('http://127.0.0.1:1/', ['listeners']);
  const elapsedMs = performance.now() - startedAt;
  await done;
  return elapsedMs;
}

async function coldStart(facts: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const cold = new ResidentHelper();
  await cold.hello();
  await cold.look(`http://127.0.0.1:${webPort}/`, facts);
  const elapsedMs = performance.now() - startedAt;
  cold.process.kill('SIGKILL');
  return elapsedMs;
}
