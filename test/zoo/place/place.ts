import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../browsers/run-program.ts';
import { type Authority, type CertificateFiles, daysFromNow } from './authority.ts';
import { nextPort } from './next-port.ts';
import { type Running, startProgram } from './running.ts';

interface Surroundings {
  /** Trusted by the browser. */
  trusted: Authority;
  /** Loads a page in the browser, as the person did on another day, and waits until Portside has noted it. */
  visit(url: string): Promise<void>;
}

/** Where one world is built; all of it goes away with `clear`. */
export class Place {
  readonly trusted: Authority;
  readonly visit: (url: string) => Promise<void>;
  /** A project's folder. */
  readonly folder: string;
  readonly #undo: (() => Promise<unknown>)[] = [];

  private constructor(folder: string, { trusted, visit }: Surroundings) {
    this.folder = folder;
    this.trusted = trusted;
    this.visit = visit;
  }

  static async create(surroundings: Surroundings): Promise<Place> {
    const place = new Place(await mkdtemp(join(tmpdir(), 'portside-world-')), surroundings);
    await place.write('package.json', '{ "name": "sample-shop", "private": true }');
    await place.write('index.html', '<!doctype html><title>It works here</title><h1>It works here</h1>');
    return place;
  }

  /** A port that no world of this run has used, with room for neighbours. */
  port(): number {
    return nextPort();
  }

  async write(name: string, text: string): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, text);
    return path;
  }

  /** The folder of another project. */
  async project(name: string): Promise<string> {
    const folder = join(this.folder, name);
    await mkdir(folder);
    await this.write(join(name, 'package.json'), JSON.stringify({ name, private: true }));
    return folder;
  }

  async start(
    command: string,
    args: readonly string[],
    ready: RegExp | number,
    folder = this.folder,
  ): Promise<Running> {
    const running = await startProgram({ command, args, folder, ready });
    this.afterwards(running.stop);
    return running;
  }

  /** A certificate for these names, in which the browser finds no fault. */
  certificate(names: string[]): Promise<CertificateFiles> {
    return this.trusted.issue({ names, notBefore: daysFromNow(-1), notAfter: daysFromNow(30) });
  }

  /** Starts one of `servers/`, with its settings as `--name=value`. */
  serve(server: string, settings: Record<string, string | number>, folder = this.folder): Promise<Running> {
    const script = fileURLToPath(new URL(`../servers/${server}.ts`, import.meta.url));
    const args = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
    return this.start(process.execPath, [script, ...args], /^ready$/, folder);
  }

  /** Adds a firewall rule, as `nft` writes it. */
  filter(hook: 'input' | 'output', rule: string): Promise<void> {
    return this.#addChain(`chain ${hook} {\n type filter hook ${hook} priority 0\n ${rule}\n}`);
  }

  /** Adds a rule that leads connections of this machine elsewhere. */
  lead(rule: string): Promise<void> {
    return this.#addChain(`chain output {\n type nat hook output priority -100\n ${rule}\n}`);
  }

  async #addChain(chain: string): Promise<void> {
    const table = `zoo_${nextPort()}`;
    await runProgram('nft', ['-f', await this.write(`${table}.nft`, `table inet ${table} {\n${chain}\n}\n`)]);
    this.afterwards(() => runProgram('nft', ['delete', 'table', 'inet', table]));
  }

  /** Gives this machine one more address. */
  async ownAddress(address: string): Promise<void> {
    await runProgram('ip', ['address', 'add', address, 'dev', 'lo']);
    this.afterwards(() => runProgram('ip', ['address', 'del', address, 'dev', 'lo']));
  }

  afterwards(undo: () => Promise<unknown>): void {
    this.#undo.push(undo);
  }

  async clear(): Promise<void> {
    for (const undo of this.#undo.reverse()) await undo();
    await rm(this.folder, { recursive: true, force: true });
  }
}
