import { isHalted } from '../../../diagnosis/reading/program/halted-server.ts';
import type { FreeWords } from '../../free-words.ts';
import { describeProgram } from '../names/describe-program.ts';
import { listed } from '../names/listed.ts';
import { timeAgo } from '../names/time-ago.ts';
import { leaveStep } from './leave-step.ts';

type Related = Parameters<FreeWords['starter']>[0];

/** `npm run dev (process 4690)` */
function related({ pid, program, command }: Related): string {
  return `${command || program}${pid === undefined ? '' : ` (process ${pid})`}`;
}

export const freeWords: FreeWords = {
  alreadyFree: (port) => `Nothing is listening on port ${port}: it's free.`,
  inUse: (port, holders) =>
    holders === 1 ? `Port ${port} is in use.` : `Port ${port} is in use by ${holders} programs.`,
  about: ({ process, user, addresses }, at) => {
    const { command, startedAt } = process ?? {};
    const started = [
      ...(startedAt ? [`started ${timeAgo(startedAt, at)}`] : []),
      ...(user ? [`runs as ${user}`] : []),
    ].join(', ');
    return [
      process ? describeProgram(process) : "A program that can't be seen from here",
      ...(command ? [`Command: ${command}`] : []),
      `Listens on ${listed(addresses)}${started ? `, ${started}` : ''}`,
      ...(isHalted(process) ? ["It's suspended: fg in its terminal resumes it"] : []),
    ];
  },
  starter: (starter) => `${related(starter)} started it, so that's what would be ended, and this program with it.`,
  master: (workers) =>
    workers === 1 ? 'Its worker process ends with it.' : `Its ${workers} worker processes end with it.`,
  alsoEnds: (also, otherPorts) =>
    `This also ends ${listed([
      ...also.map(
        ({ ports, ...one }) => related(one) + (ports.length > 0 ? ` on port ${listed(ports.map(String))}` : ''),
      ),
      ...otherPorts.map((port) => `its server on port ${port}`),
    ])}.`,
  takesAlong: (names) => `Other programs may depend on ${listed(names.map(({ program }) => program))}.`,
  leave: leaveStep,
  question: (what) => `End ${what ? related(what) : 'it'}? [y/N] `,
  isYes: (answer) => /^y(es)?$/i.test(answer),
  wouldEnd: (what) => `Would end ${related(what)}.`,
  notAsked: "Nothing was ended: there's no terminal to ask in. To end it without being asked, add --yes.",
  notWithYes:
    "Left running: --yes doesn't end what others may depend on. Run it without --yes in a terminal to decide.",
  declined: 'Left running.',
  changed: 'Nothing was ended: this program has ended or been replaced in the meantime. Run the command again.',
  notPermitted: (command, os) => ({
    text:
      os === 'windows'
        ? "Windows can only force this program to end. Press Ctrl+C in its own window instead. To force it, losing whatever it hasn't saved:"
        : "The system doesn't let you end it. With administrator rights:",
    command,
  }),
  stillThere: (seconds, port, command) => ({
    text: `It still has port ${port} after ${seconds} s. It may just need longer. To force it, losing whatever it hasn't saved:`,
    command,
  }),
  restarted: (port, process, parent) =>
    [
      `It ended, but ${process ? describeProgram(process) : 'another program'} took port ${port} right away.`,
      ...(parent ? [`Something restarts it: look at ${related(parent)}, which started the new one.`] : []),
    ].join(' '),
  freed: (port) => `Port ${port} is free.`,
  stillInUse: (port) => `Port ${port} is still in use.`,
};
