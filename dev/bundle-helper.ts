import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { mcpFileName, programName } from '../helper/install/running-file.ts';
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

/** The program as it is published: what people and browsers start, and beside it the file that only `portside mcp` reads. */
export async function bundleProgram(folder: string): Promise<void> {
  const { text, modules } = await bundleMcp(target);
  await bundleHelper(join(folder, programName), supportedMajor, { parts: {}, modules });
  await writeFile(join(folder, mcpFileName), text);
}

/** The program in one file, for where there's nothing beside it. */
export async function bundleStandalone(outputFile: string): Promise<void> {
  const { text, modules } = await bundleMcp(target);
  await bundleHelper(outputFile, supportedMajor, { parts: { [mcpPart]: text }, modules });
}

/**
 * One file that needs nothing but node: what a person types and what a browser starts. CommonJS starts 14 ms earlier than a module does.
 * It is cut wherever the sources say import(), and each part is a text that node reads when it is needed: of what a person types,
 * the helper would have to read 300 KB before its first word. That took two thirds of node's own start; as a text it takes a tenth.
 * @param oldestMajor the oldest node it runs on; an older one reads what is no text, and says so
 * @param others more parts, and what else lies beside the file: its licences stand with those of the file
 */
export async function bundleHelper(
  outputFile: string,
  oldestMajor = supportedMajor,
  others: Built = { parts: {}, modules: [] },
): Promise<void> {
  const own = await buildParts();
  const parts = { ...own.parts, ...others.parts };
  await mkdir(dirname(outputFile), { recursive: true });
  await writeFile(
    outputFile,
    `#!/usr/bin/env node
"use strict";
// Portside. Each text below is a part of the program, read when it is first needed.
const parts = {
${Object.entries(parts)
  .map(([name, code]) => `${JSON.stringify(name)}: ${JSON.stringify(code)},`)
  .join('\n')}
};
(${guardBundle})(process, require, ${JSON.stringify({ oldestMajor, firefoxExtensionId })}) && (${startPart})("./main.js", parts, require);
`,
  );
  await chmod(outputFile, 0o755);
  const licenses = thirdPartyLicenses([...own.modules, ...others.modules]);
  await writeFile(join(dirname(outputFile), thirdPartyLicensesFile), licenses);
}

async function buildParts(): Promise<Built> {
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
  return { parts, modules: [...Object.keys(metafile.inputs), 'node_modules/esbuild/lib/main.js'] };
}
