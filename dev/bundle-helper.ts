import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { mcpFileName, programName } from '../helper/install/running-file.ts';
import manifest from '../package.json' with { type: 'json' };
import { firefoxExtensionId } from '../protocol/extension-ids.ts';
import { bundleMcp, mcpApart, mcpPart } from './bundle-mcp.ts';
import { guardBundle } from './guard-bundle.ts';
import { startPart } from './start-part.ts';

const supportedMajor = Number(/\d+/.exec(manifest.engines.node));
const target = `node${supportedMajor}`;

/** The program as it is published: what people and browsers start, and beside it the file that only `portside mcp` reads. */
export async function bundleProgram(folder: string): Promise<void> {
  await bundleHelper(join(folder, programName));
  await writeFile(join(folder, mcpFileName), await bundleMcp(target));
}

/** The program in one file, for where there's nothing beside it. */
export async function bundleStandalone(outputFile: string): Promise<void> {
  await bundleHelper(outputFile, supportedMajor, { [mcpPart]: await bundleMcp(target) });
}

/**
 * One file that needs nothing but node: what a person types and what a browser starts. CommonJS starts 14 ms earlier than a module does.
 * It is cut wherever the sources say import(), and each part is a text that node reads when it is needed: of what a person types,
 * the helper would have to read 300 KB before its first word. That took two thirds of node's own start; as a text it takes a tenth.
 * @param oldestMajor the oldest node it runs on; an older one reads what is no text, and says so
 * @param otherParts more CommonJS modules, by the names by which the program asks for them
 */
export async function bundleHelper(
  outputFile: string,
  oldestMajor = supportedMajor,
  otherParts: Record<string, string> = {},
): Promise<void> {
  const parts = { ...(await buildParts()), ...otherParts };
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
}

/** The sources of CommonJS modules, by the names by which they ask for each other. */
async function buildParts(): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['cli/main.ts'],
    outdir: 'parts',
    chunkNames: '[hash]',
    bundle: true,
    splitting: true,
    write: false,
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
  return parts;
}
