import type { Command, Option } from 'commander';
import { describeCommands } from '../../../cli/run-command.ts';
import { wantedStates } from '../../../cli/wait/wait-state.ts';
import { browserNames } from '../../../helper/install/registrations.ts';
import { languages } from '../../../words/languages.ts';

/** What may be typed for a placeholder: one of these words, or what lies on the disk. */
export type Values = readonly string[] | 'files' | 'folders';

export interface DescribedOption {
  /** `--json` */
  long: string;
  /** `--browser <name>` */
  flags: string;
  description: string;
  values: Values | undefined;
}

export interface DescribedCommand {
  name: string;
  /** `<url>` */
  usage: string;
  description: string;
  options: DescribedOption[];
  values: Values | undefined;
}

/** By the placeholders of the commands' own descriptions. */
const valuesOf: Record<string, Values | undefined> = {
  file: 'files',
  folder: 'folders',
  name: browserNames,
  tag: languages,
  port: undefined,
  seconds: undefined,
  state: wantedStates,
  time: undefined,
  url: undefined,
  'url|port': undefined,
};

/** What `portside --help` shows, as data: the whole program first, then each of its commands. */
export function describedCommands(): { program: DescribedCommand; commands: DescribedCommand[] } {
  const program = describeCommands(() => undefined);
  const commands = program.createHelp().visibleCommands(program);
  return { program: described(program), commands: commands.map(described) };
}

function described(command: Command): DescribedCommand {
  const takes = command.registeredArguments[0]?.name();
  return {
    name: command.name(),
    usage: command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)).join(' '),
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map(describedOption),
    values: takes ? valuesFor(takes) : undefined,
  };
}

function describedOption({ long, flags, description }: Option): DescribedOption {
  const takes = /<(.+)>/.exec(flags)?.[1];
  return { long: long ?? flags, flags, description, values: takes ? valuesFor(takes) : undefined };
}

function valuesFor(placeholder: string): Values | undefined {
  // `portside help [command]`
  if (placeholder === 'command') return undefined;
  if (!(placeholder in valuesOf))
    throw new Error(`What is typed for <${placeholder}>? See dev/packages/shell/described-command.ts`);
  return valuesOf[placeholder];
}
