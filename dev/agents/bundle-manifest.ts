import { tools } from '../../cli/mcp/tools.ts';
import { mcpFileName, programName } from '../../helper/install/file-names.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** Folders within the bundle. */
export const places = { program: `server/${programName}`, forAgents: `server/${mcpFileName}`, icon: 'icon.png' };

/** What an application that takes .mcpb files is told: https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md */
export function bundleManifest() {
  const { name, version, description, license, engines } = packageJson;
  return {
    manifest_version: '0.3',
    name,
    display_name: 'Portside',
    version,
    description,
    long_description:
      "Tells a coding agent why an address on this computer (localhost) doesn't load: which program listens where, where a server has moved, what a port answers, what a proxy, container, firewall or sandbox does. It only looks: it changes nothing, connects to this computer alone, and masks secrets.",
    author: { name: 'The Portside authors' },
    icon: places.icon,
    license,
    keywords: ['localhost', 'ports', 'development servers', 'diagnosis'],
    server: {
      type: 'node',
      entry_point: places.program,
      mcp_config: { command: 'node', args: [`\${__dirname}/${places.program}`, 'mcp'], env: {} },
    },
    tools: tools.map(({ name, description }) => ({ name, description })),
    compatibility: { platforms: ['darwin', 'linux', 'win32'], runtimes: { node: engines.node } },
  };
}
