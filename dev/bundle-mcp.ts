import { build, type Plugin } from 'esbuild';
import { mcpFileName } from '../helper/install/running-file.ts';

const source = 'cli/mcp/serve-mcp.ts';

/** As the program asks for it, which finds it beside its own file. */
export const mcpPart = `./${mcpFileName}`;

/** Leaves the SDK out of the program: it's in the file beside it, and is read for `portside mcp` alone. */
export const mcpApart: Plugin = {
  name: 'mcp-apart',
  setup: ({ onResolve }) => onResolve({ filter: /\/serve-mcp\.ts$/ }, () => ({ path: mcpPart, external: true })),
};

/** The file with the SDK, as text. */
export async function bundleMcp(target: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target,
    legalComments: 'none',
    banner: {
      js: '// The Model Context Protocol for `portside mcp`: portside.cjs, beside it, reads this file for that command alone.',
    },
  });
  return outputFiles[0]?.text ?? '';
}
