import { isOwnFramework } from '../evidence/programs/framework-signs.ts';
import { type ListedCommand, listedCommands } from './framework-list.ts';

interface Row {
  name: string;
  commands: string[];
  ports: number[];
}

/** They serve nothing by themselves, or run whatever a project says. */
const noServers = /^(npm|rollup|dojo)$/;

/** What `evidence/programs/listed-frameworks.ts` ought to hold: the frameworks of other lists that our own rows do not recognise. */
export async function listedFrameworksFile(): Promise<string> {
  const { netlify, vercel } = await listedCommands();
  const rows = new Map<string, Row>();
  for (const one of [...netlify, ...vercel]) if (!isOwnFramework(one.command)) add(rows, one);
  const lines = [...rows].map(([id, row]) => `  ${key(id)}: ${literal(row)},`);
  const commands = [...rows].map(([id, row]) => `  ${key(id)}: [${row.commands.map(quoted).join(', ')}],`);
  return `/**
 * Made by \`npm run list:frameworks\` from the lists of @netlify/build-info and @vercel/frameworks (both MIT or Apache 2.0): which command
 * serves a framework's pages while they are written, and on which port. Not to be changed by hand.
 */
export const listedFrameworks = {
${lines.join('\n')}
} as const;

/** The commands that serve. */
export const listedCommands: Readonly<Record<keyof typeof listedFrameworks, readonly string[]>> = {
${commands.join('\n')}
};
`;
}

function add(rows: Map<string, Row>, { id, name, command, port }: ListedCommand): void {
  const serving = servingCommand(command);
  const [tool = ''] = serving.split(' ');
  if (noServers.test(tool)) return;
  const known = [...rows].find(([, { commands }]) => commands.some((one) => one.split(' ')[0] === tool));
  const row = known?.[1] ?? { name: name.replace(/ \(.*\)$/, ''), commands: [], ports: [] };
  // Of several that share a tool, the one that is called as the tool is.
  if (known && id === tool) rows.delete(known[0]);
  if (!known || id === tool) rows.set(id.replace(/-(v?\d+)$/, ''), Object.assign(row, known && { name }));
  if (!row.commands.includes(serving)) row.commands.push(serving);
  if (port && !row.ports.includes(port)) row.ports.push(port);
}

/** `yarn rw dev --fwd=...` is `rw dev`: the tool and what it is to do; of the options only those that make a build serve. */
function servingCommand(command: string): string {
  const words = command.replace(/^(bundle exec|npx|yarn) /, '').split(' ');
  const firstOption = words.findIndex((word) => word.startsWith('-'));
  const plain = words.slice(0, Math.min(2, firstOption === -1 ? 2 : firstOption));
  return [...plain, ...words.filter((word) => word === '--serve' || word === '--server')].join(' ');
}

function key(id: string): string {
  return /^[a-z]+$/.test(id) ? id : `'${id}'`;
}

function literal({ name, ports }: Row): string {
  return `{ name: '${name}', ports: [${ports.join(', ')}] }`;
}

function quoted(command: string): string {
  return `'${command}'`;
}
