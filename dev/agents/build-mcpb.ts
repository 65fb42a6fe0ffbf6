import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packExtension } from '@anthropic-ai/mcpb/cli';
import { bundleProgram } from '../bundle-helper.ts';
import { bundleManifest, places } from './bundle-manifest.ts';

/** Packs the program and its manifest into one file, for applications that install MCP servers by a double click. */
export async function buildMcpb(outputFile: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portside-mcpb-'));
  try {
    await bundleProgram(join(folder, dirname(places.program)));
    copyFileSync('public/icons/128.png', join(folder, places.icon));
    copyFileSync('LICENSE', join(folder, 'LICENSE'));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(bundleManifest(), null, 2));
    mkdirSync(dirname(outputFile), { recursive: true });
    // It validates the manifest before it packs.
    const isPacked = await packExtension({ extensionPath: folder, outputPath: outputFile, silent: true });
    if (!isPacked) throw new Error(`${outputFile} could not be packed`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
