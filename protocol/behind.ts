/**
 * Which of the two is of an earlier release, by their versions. Of a version such as 1.4.2 the last number is left aside: it brings no
 * words that the other one wouldn't know.
 */
export function behind(helper: string | undefined, extension: string): 'helper' | 'extension' | undefined {
  const [one, other] = [releaseOf(helper), releaseOf(extension)];
  if (!one || !other) return undefined;
  const difference = one.major - other.major || one.minor - other.minor;
  if (difference === 0) return undefined;
  return difference < 0 ? 'helper' : 'extension';
}

function releaseOf(version = ''): { major: number; minor: number } | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)\b/.exec(version) ?? [];
  return major ? { major: Number(major), minor: Number(minor) } : undefined;
}
