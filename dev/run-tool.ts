import { spawnSync } from 'node:child_process';

/** Runs a tool to its end. @throws with what it said, if it failed or isn't there */
export function runTool(tool: string, words: string[], env: NodeJS.ProcessEnv = process.env, cwd?: string): string {
  const { status, error, stdout, stderr } = spawnSync(tool, words, { env, cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} failed: ${error?.message ?? `${stdout}${stderr}`}`);
  return stdout;
}
