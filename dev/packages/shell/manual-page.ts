import { exitCodes } from '../../../cli/exit-codes.ts';
import { type DescribedOption, describedCommands } from './described-command.ts';

const meaning: Record<keyof typeof exitCodes, string> = {
  works: 'The address answers, or the command did what it was to do.',
  causeFound: 'A cause was found.',
  cannotTell: 'It cannot be told.',
  interrupted: 'It was ended by Ctrl+C.',
  wrongUsage: 'The command was not understood.',
  ownFault: 'It failed by a fault of its own.',
};

/** @param date as in `2026-11-29` @see https://man7.org/linux/man-pages/man7/groff_man.7.html */
export function manualPage(version: string, date: string): string {
  const { program, commands } = describedCommands();
  const codes = Object.entries(exitCodes).map(
    ([name, code]) => `.TP\n.B ${code}\n${meaning[name as keyof typeof exitCodes]}`,
  );
  return `.TH PORTSIDE 1 ${date} "Portside ${version}" "User Commands"
.SH NAME
portside \\- ${roff(withoutDot(program.description))}
.SH SYNOPSIS
.B portside
.RI [ options ]
.I command
.RI [ arguments ]
.SH DESCRIPTION
${roff(program.description)}
The same program is the helper that the Portside extension asks; browsers start it.
.SH OPTIONS
${program.options.map(optionOf).join('\n')}
.SH COMMANDS
${commands.map(({ name, usage, description, options }) => `.SS "${roff(`${name} ${usage}`.trim())}"\n${roff(description)}\n${options.map(optionOf).join('\n')}`).join('\n')}
.SH EXIT STATUS
${codes.join('\n')}
.SH FILES
.TP
.I ~/.local/state/portside
Which program answered on which port, for you alone to read.
`;
}

function optionOf({ flags, description }: DescribedOption): string {
  return `.TP\n.B ${roff(flags)}\n${roff(description)}`;
}

const withoutDot = (sentence: string) => sentence.replace(/\.$/, '');

/** A hyphen that is typed, and a line that starts like a request. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}
