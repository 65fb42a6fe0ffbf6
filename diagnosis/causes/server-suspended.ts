import { covers } from '../../evidence/covers.ts';
import type { Process } from '../../evidence/owners.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { endProcess, resumeProcess } from '../commands.ts';
import { describeProgram } from '../describe-program.ts';
import { addressTried } from '../way-to-port.ts';
import { withCommand } from '../with-command.ts';

/** The program on the port is halted, by Ctrl+Z, a stop signal or a debugger, and cannot answer. */
export const serverSuspended = defineCause({
  id: 'server-suspended',
  stop: 'program',
  needs: ['connect', 'owners'],
  uses: ['replies', 'attempt'],
  judge(facts) {
    const { target, attempt, replies } = facts;
    if (attempt?.outcome === 'answered') return ruledOut;
    const tried = addressTried(target, facts.connect, attempt);
    const reply = replies?.find((one) => one.address === tried && one.scheme === target.scheme)?.outcome;
    if (!tried || (reply && reply.kind !== 'silent')) return ruledOut;
    const halted = facts.owners
      .filter(({ address }) => covers(address, tried))
      .find(({ process }) => isHalted(process));
    const process = halted?.process;
    if (!process) return ruledOut;
    const details = { process, byDebugger: process.state === 'traced' };
    // Of several processes on one port, another one may answer.
    return replies ? certain(details) : likely(details);
  },
  text: {
    title: ({ process, byDebugger }) =>
      byDebugger ? 'The server is halted in a debugger' : `The server is suspended: ${nameOf(process)} is stopped`,
    why: ({ process, byDebugger }) =>
      `${describeProgram(process)} holds the port, and the system keeps it from running: ${byDebugger ? 'a debugger has stopped it' : 'Ctrl+Z in its terminal, or a stop signal, has this effect'}. Connections are accepted for it and wait.`,
    steps: ({ process, byDebugger }, { os }) => [
      ...(byDebugger
        ? [{ text: 'Let it continue in the debugger, or detach the debugger from it.' }]
        : [
            withCommand(
              'Type fg in the terminal where it was started, or let it go on from any other',
              resumeProcess(os, process.pid),
            ),
          ]),
      withCommand('If it is not needed any more, end it, and the port is free', endProcess(os, process.pid)),
    ],
  },
});

function nameOf({ pid, program }: Process): string {
  return pid === undefined ? program : `process ${pid}`;
}

function isHalted(process: Process | undefined): boolean {
  return process?.state === 'stopped' || process?.state === 'traced';
}
