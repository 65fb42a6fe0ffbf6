import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackExtension } from '@anthropic-ai/mcpb';
import { expect, test } from 'vitest';
import { tools } from '../../../cli/mcp/tools.ts';
import { buildMcpb } from '../../../dev/agents/build-mcpb.ts';
import { thirdPartyLicensesFile } from '../../../dev/licences/third-party-licenses.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { startAgent } from '../../cli/mcp/start-agent.ts';
import { temporaryFolder } from '../../helper/start-program.ts';

test('the .mcpb file is valid, holds three files of ours and the licences of others, and what its manifest starts answers', async () => {
  const folder = temporaryFolder();
  const [packed, unpacked] = [join(folder, 'portside.mcpb'), join(folder, 'unpacked')];
  // Throws where the manifest doesn't fit the schema.
  await buildMcpb(packed);
  await unpackExtension({ mcpbPath: packed, outputDir: unpacked, silent: true });
  expect(readdirSync(unpacked).sort()).toEqual(['LICENSE', 'icon.png', 'manifest.json', 'server']);
  expect(readdirSync(join(unpacked, 'server')).sort()).toEqual([
    'portside-commands.cjs',
    'portside-mcp.cjs',
    'portside.cjs',
    thirdPartyLicensesFile,
  ]);
  const manifest = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'));
  expect([manifest.name, manifest.version]).toEqual([packageJson.name, packageJson.version]);
  expect(readdirSync(unpacked)).toContain(manifest.icon);
  expect(manifest.tools.map(({ name }: { name: string }) => name)).toEqual(tools.map(({ name }) => name));
  const args: string[] = manifest.server.mcp_config.args.map((word: string) =>
    word.replace(/\$\{__dirname\}/, unpacked),
  );
  expect(args[0]).toBe(join(unpacked, manifest.server.entry_point));
  const { ask } = await startAgent({ start: [process.execPath, ...args] });
  expect((await ask('list_servers', {})).content).toMatchObject({ version: 1 });
});
