import { type DescribedCommand, type DescribedOption, describedCommands, type Values } from './described-command.ts';

/** @see https://fishshell.com/docs/current/completions.html */
export function fishCompletion(): string {
  const { program, commands } = describedCommands();
  const lines = [
    '# fish completion for portside, made of the descriptions of its commands',
    'complete -c portside -f',
    ...program.options.map((option) => `complete -c portside ${optionWords(option)}`),
    ...commands.map(
      ({ name, description }) => `complete -c portside -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
    ),
    ...commands.flatMap(linesFor),
  ];
  return `${lines.join('\n')}\n`;
}

function linesFor({ name, options, values }: DescribedCommand): string[] {
  const when = `complete -c portside -n '__fish_seen_subcommand_from ${name}'`;
  const own = options.filter(({ long }) => long !== '--help').map((option) => `${when} ${optionWords(option)}`);
  return values ? [...own, `${when} ${valueWords(values)}`] : own;
}

function optionWords({ long, description, flags, values }: DescribedOption): string {
  const takes = flags.includes('<') ? ` -x ${values ? valueWords(values) : ''}`.trimEnd() : '';
  const short = /^-(\w),/.exec(flags)?.[1];
  return `${short ? `-s ${short} ` : ''}-l ${long.slice(2)} -d ${quote(description)}${takes}`;
}

function valueWords(values: Values): string {
  if (values === 'files') return '-F';
  return values === 'folders' ? "-a '(__fish_complete_directories)'" : `-a ${quote(values.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
}
