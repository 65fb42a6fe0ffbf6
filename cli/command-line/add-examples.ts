import type { Command } from 'commander';

/** The most common uses of each command; `#` says what they're for. */
const examples: Record<string, readonly string[]> = {
  portside: [
    'portside check http://localhost:3000/    # why it does not load',
    'portside listeners                       # what runs here',
  ],
  check: ['portside check 3000', 'portside check https://shop.localhost:8443/cart --json'],
  wait: ['portside wait 3000 && npm run e2e', 'portside wait localhost:5432 --for listening --timeout 2m'],
  explain: ['portside explain evidence.json', 'portside check localhost:3000 --json | portside explain -'],
  schema: ['portside schema > portside.schema.json', 'portside schema listeners'],
  listeners: ['portside listeners', 'portside listeners --here --json'],
  free: ['portside free 3000', 'portside free 3000 --dry-run'],
  mcp: ['claude mcp add portside -- portside mcp', 'portside mcp --lang de'],
  install: ['portside install', 'portside install --browser firefox'],
  uninstall: ['portside uninstall', 'portside uninstall --browser firefox'],
  status: ['portside status', 'portside status --browser chromium'],
};

/** Adds examples to the end of each command's help. */
export function addExamples(program: Command): void {
  for (const command of [program, ...program.commands]) {
    const lines = examples[command.name()];
    if (lines) command.addHelpText('after', ['', 'Examples:', ...lines.map((line) => `  $ ${line}`)].join('\n'));
  }
}
