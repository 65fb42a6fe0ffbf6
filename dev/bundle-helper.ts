import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, type Metafile, transform } from 'esbuild';
import { commandsFileName, mcpFileName, programName } from '../helper/install/file-names.ts';
import manifest from '../package.json' with { type: 'json' };
import { firefoxExtensionId } from '../protocol/extension-ids.ts';
import { bundleMcp, mcpApart, mcpPart } from './bundle-mcp.ts';
import { guardBundle } from './guard-bundle.ts';
import { thirdPartyLicenses, thirdPartyLicensesFile } from './licences/third-party-licenses.ts';
import { startPart } from './start-part.ts';

const supportedMajor = Number(/\d+/.exec(manifest.engines.node));
const target = `node${supportedMajor}`;

interface Built {
  /** The sources of CommonJS modules, by the names by which they ask for each other. */
  parts: Record<string, string>;
  /** What they are made of. */
  modules: string[];
}

/**
 * The program as it is published: what people and browsers start, and the files beside it, with the commands that people type and what
 * `portside mcp` alone needs. Without them the helper starts 8 ms sooner and takes 6 MB less.
 */
export async function bundleProgram(folder: string): Promise<void> {
  const [own, mcp] = await Promise.all([buildParts(), bundleMcp(target)]);
  const isOfHelper = ([name]: [string, string]) => own.ofHelper.has(name);
  const parts = Object.entries(own.parts);
  await mkdir(folder, { recursive: true });
  await writeProgram(join(folder, programName), {
    parts: parts.filter(isOfHelper),
    beside: `./${commandsFileName}`,
    oldestMajor: supportedMajor,
  });
  const others = parts.filter((part) => !isOfHelper(part));
  await writeFile(
    join(folder, commandsFileName),
    `// The commands of portside.cjs, beside it, which reads this file where somebody types one.\nmodule.exports = {\n${asLines(others)}\n};\n`,
  );
  await writeFile(join(folder, mcpFileName), mcp.text);
  await writeLicenses(folder, [...own.modules, ...mcp.modules]);
}

/** The program in one file, for where there's nothing beside it. */
export async function bundleStandalone(outputFile: string): Promise<void> {
  const { text, modules } = await bundleMcp(target);
  await bundleHelper(outputFile, supportedMajor, { parts: { [mcpPart]: text }, modules });
}

/**
 * One file that needs nothing but node: what a person types and what a browser starts.
 * @param oldestMajor the oldest node it runs on; an older one reads what is no text, and says so
 * @param others more parts, and what they are made of
 */
export async function bundleHelper(
  outputFile: string,
  oldestMajor = supportedMajor,
  others: Built = { parts: {}, modules: [] },
): Promise<void> {
  const own = await buildParts();
  await mkdir(dirname(outputFile), { recursive: true });
  await writeProgram(outputFile, { parts: Object.entries({ ...own.parts, ...others.parts }), oldestMajor });
  await writeLicenses(dirname(outputFile), [...own.modules, ...others.modules]);
}

interface Program {
  parts: [name: string, code: string][];
  /** The file with the other parts, as the program asks for it. */
  beside?: string;
  oldestMajor: number;
}

/**
 * CommonJS starts 14 ms earlier than a module does. It is cut wherever the sources say import(), and each part is a text that node
 * reads when it is needed: of what a person types, the helper would have to read 300 KB before its first word. That took two thirds of
 * node's own start; as a text it takes a tenth.
 */
async function writeProgram(outputFile: string, { parts, beside, oldestMajor }: Program): Promise<void> {
  await writeFile(
    outputFile,
    `#!/usr/bin/env node
"use strict";
// Portside. Each text below is a part of the program, read when it is first needed.
const parts = {
${asLines(parts)}
};
(${guardBundle})(process, require, ${JSON.stringify({ oldestMajor, firefoxExtensionId })}) && (${startPart})("./main.js", parts, require, ${JSON.stringify(beside)});
`,
  );
  await chmod(outputFile, 0o755);
}

function asLines(parts: [name: string, code: string][]): string {
  return parts.map(([name, code]) => `${JSON.stringify(name)}: ${JSON.stringify(code)},`).join('\n');
}

async function writeLicenses(folder: string, modules: string[]): Promise<void> {
  await writeFile(join(folder, thirdPartyLicensesFile), thirdPartyLicenses(modules));
}

async function buildParts(): Promise<Built & { ofHelper: Set<string> }> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['cli/main.ts'],
    outdir: 'parts',
    chunkNames: '[hash]',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'node',
    // The only format that esbuild splits.
    format: 'esm',
    target,
    plugins: [mcpApart],
  });
  const options = { format: 'cjs', platform: 'node', minify: true, target } as const;
  const parts: Record<string, string> = {};
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, { ...options, supported: { 'dynamic-import': false } });
    parts[`./${basename(path)}`] = code;
  }
  // Where modules ask for each other stand a few lines of esbuild's own.
  const modules = [...Object.keys(metafile.inputs), 'node_modules/esbuild/lib/main.js'];
  return { parts, modules, ofHelper: partsOfHelper(metafile.outputs) };
}

/** All that main.ts may come to read but for the commands that people type. */
function partsOfHelper(outputs: Metafile['outputs']): Set<string> {
  const found = new Set<string>();
  const add = (path: string) => {
    const { imports = [], entryPoint } = outputs[path] ?? {};
    const name = `./${basename(path)}`;
    if (entryPoint === 'cli/run-command.ts' || found.has(name)) return;
    found.add(name);
    for (const one of imports) if (!one.external) add(one.path);
  };
  add('parts/main.js');
  return found;
}
