/** Coding agents, by the commands that start them. */
const agents = /^(claude|claude-code|codex|gemini|opencode|aider|goose|amp|copilot|crush|qwen|cursor-agent|droid)$/;

const testRunners = /^(vitest|jest|playwright|cypress|mocha|ava|wdio|pytest|py\.test|tox|nox|rspec|phpunit|ctest)$/;

/**
 * Whether a program runs servers among other jobs, so that ending it would also end someone's session or tests. A test runner started as
 * `node node_modules/.bin/vitest` is recognized by its second word.
 */
export function isJobHost(words: readonly string[]): boolean {
  return words
    .slice(0, 2)
    .map((word) => word.replace(/^.*[/\\]/, '').replace(/\.([cm]?js|exe|cmd|py)$/, ''))
    .some((name) => agents.test(name) || testRunners.test(name));
}
