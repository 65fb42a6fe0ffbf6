import { createInterface } from 'node:readline';

/** Whether a person can see the question and answer it. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** The typed line, without the line break; empty if the input ends or the person presses Ctrl+C. */
export function askPerson(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    terminal.question(question, (answer) => {
      resolve(answer.trim());
      terminal.close();
    });
    terminal.on('close', () => resolve(''));
  });
}
