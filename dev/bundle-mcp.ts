import { build, type Plugin } from 'esbuild';
import { mcpFileName } from '../helper/install/file-names.ts';

const source = 'cli/mcp/serve-mcp.ts';

/** As the program asks for it, which finds it beside its own file. */
export const mcpPart = `./${mcpFileName}`;

/** Leaves the SDK out of the program: it's in the file beside it, and is read for `portside mcp` alone. */
export const mcpApart: Plugin = {
  name: 'mcp-apart',
  setup: ({ onResolve }) => onResolve({ filter: /\/serve-mcp\.ts$/ }, () => ({ path: mcpPart, external: true })),
};

/** The file with the SDK, as text, and what it is made of. */
export async function bundleMcp(target: string): Promise<{ text: string; modules: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target,
    legalComments: 'none',
    banner: {
      js: '// The Model Context Protocol for `portside mcp`: portside.cjs, beside it, reads this file for that command alone.',
    },
  });
  return { text: outputFiles[0]?.text ?? '', modules: Object.keys(metafile.inputs) };
}
