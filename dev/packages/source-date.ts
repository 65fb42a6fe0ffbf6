import { spawnSync } from 'node:child_process';

/**
 * The time that packages give as their own, so that the same sources make the same bytes: that of the last commit, unless told.
 * @see https://reproducible-builds.org/docs/source-date-epoch/
 */
export function sourceDate(): Date {
  const told = process.env.SOURCE_DATE_EPOCH ?? lastCommit();
  if (!/^\d+$/.test(told))
    throw new Error('Outside a clone, SOURCE_DATE_EPOCH has to say which time the packages give as their own.');
  return new Date(Number(told) * 1000);
}

function lastCommit(): string {
  return spawnSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
