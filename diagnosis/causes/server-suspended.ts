import { certain, defineCause, ruledOut } from '../cause.ts';
import { endProcess, resumeProcess } from '../commands.ts';
import { describeProgram } from '../describe-program.ts';

/** The program on the port is halted, by Ctrl+Z, a stop signal or a debugger, and cannot answer. */
export const serverSuspended = defineCause({
  id: 'server-suspended',
  stop: 'program',
  needs: ['connect', 'owners'],
  uses: ['replies', 'attempt'],
  judge(facts) {
    const { connect, replies, attempt } = facts;
    if (attempt?.outcome === 'answered' || !connect.some((one) => one.result === 'accepted' || one.result === 'silent'))
      return ruledOut;
    if (replies?.some((reply) => reply.outcome.kind === 'http')) return ruledOut;
    const halted = facts.owners.find(
      ({ process }) => process?.state === 'stopped' || process?.state === 'traced',
    )?.process;
    return halted ? certain({ process: halted, byDebugger: halted.state === 'traced' }) : ruledOut;
  },
  text: {
    title: ({ process, byDebugger }) =>
      byDebugger ? `The server is halted in a debugger` : `The server is suspended: process ${process.pid} is stopped`,
    why: ({ process, byDebugger }) =>
      `${describeProgram(process)} holds the port, and the system keeps it from running: ${byDebugger ? 'a debugger has stopped it' : 'Ctrl+Z in its terminal, or a stop signal, has this effect'}. Connections are accepted for it and wait.`,
    steps: ({ process, byDebugger }, { os }) => [
      ...(byDebugger
        ? [{ text: 'Let it continue in the debugger, or detach the debugger from it.' }]
        : [
            {
              text: 'Type fg in the terminal where it was started, or let it go on from any other:',
              ...command(resumeProcess(os, process.pid)),
            },
          ]),
      { text: 'If it is not needed any more, end it, and the port is free:', command: endProcess(os, process.pid) },
    ],
  },
});

function command(line: string | undefined): { command?: string } {
  return line ? { command: line } : {};
}
