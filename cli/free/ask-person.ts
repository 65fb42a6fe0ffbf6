import { createInterface } from 'node:readline';

/** Whether a person sits at both ends: sees the question, and can answer it. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** What is typed, without the line break; empty where the input ends or is called off with Ctrl+C. */
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
