import { type DescribedCommand, describedCommands, type Values } from './described-command.ts';

/**
 * Nothing that was typed is run or expanded, unlike in the scripts that most makers of completions make, and no program is started.
 * @see https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html
 */
export function bashCompletion(): string {
  const { program, commands } = describedCommands();
  const names = commands.map(({ name }) => name);
  const withValues = [program, ...commands].flatMap(({ options }) => options.filter(({ values }) => values));
  const options = new Map(withValues.map(({ long, values }) => [long, values]));
  return `# bash completion for portside, made of the descriptions of its commands

_portside() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join(' | ')})
        command=$word
        break
        ;;
    esac
  done
  case $previous in
${[...options].map(([long, values]) => `    ${long})\n      ${offer(values)}\n      return\n      ;;`).join('\n')}
  esac
  case $command in
    '') ${offer([...names, ...longOf(program)])} ;;
${commands.map((one) => `    ${one.name})\n${offers(one, program)}\n      ;;`).join('\n')}
  esac
}

complete -F _portside portside
`;
}

function offers(command: DescribedCommand, program: DescribedCommand): string {
  const words = new Set([...longOf(command), ...longOf(program)]);
  const typed = `      ${offer([...words])}`;
  return typeof command.values === 'string' ? `${typed}\n      ${offer(command.values)}` : typed;
}

const longOf = ({ options }: DescribedCommand) => options.map(({ long }) => long);

/** Adds what fits what has been typed so far. */
function offer(values: Values | undefined): string {
  const from = values === 'files' ? '-f' : values === 'folders' ? '-d' : `-W '${values?.join(' ')}'`;
  const isPath = typeof values === 'string' ? 'compopt -o filenames; ' : '';
  return `${isPath}while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen ${from} -- "$current")`;
}
