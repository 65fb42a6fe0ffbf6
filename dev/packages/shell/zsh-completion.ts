import { type DescribedCommand, type DescribedOption, describedCommands, type Values } from './described-command.ts';

/** @see https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
export function zshCompletion(): string {
  const { program, commands } = describedCommands();
  return `#compdef portside
# zsh completion for portside, made of the descriptions of its commands

_portside() {
  local -a commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join('\n')}
  )
  local state line
  _arguments -C \\
${specs(program)}
    '1: :->command' \\
    '*:: :->words'
  case $state in
    command) _describe command commands ;;
    words)
      case $line[1] in
${commands.map((one) => commandCase(one, program)).join('\n')}
      esac
      ;;
  esac
}

_portside "$@"
`;
}

function commandCase(command: DescribedCommand, program: DescribedCommand): string {
  const own = command.options.map(({ long }) => long);
  const inherited = program.options.filter(({ long }) => !own.includes(long));
  const first = command.usage ? ` \\\n    ${quote(`1:${command.usage.slice(1, -1)}:${action(command.values)}`)}` : '';
  const all = specs({ ...command, options: [...command.options, ...inherited] }).replace(/ \\$/, '');
  return `        ${command.name})\n          _arguments \\\n${all}${first} ;;`;
}

function specs({ options }: DescribedCommand): string {
  return options.map((option) => `    ${quote(spec(option))} \\`).join('\n');
}

function spec({ long, description, flags, values }: DescribedOption): string {
  const shown = description.replace(/[[\]\\:]/g, String.raw`\$&`);
  const placeholder = /<(.+)>/.exec(flags)?.[1];
  return `${long}[${shown}]${placeholder ? `:${placeholder}:${action(values)}` : ''}`;
}

function action(values: Values | undefined): string {
  if (values === 'files') return '_files';
  if (values === 'folders') return '_files -/';
  return values ? `(${values.join(' ')})` : ' ';
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
