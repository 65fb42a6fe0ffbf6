/**
 * What the changelog says of a version: the lines below `## 1.2.3 - 2026-11-29`, or below `## Unreleased`.
 * @see https://keepachangelog.com/en/1.1.0/
 */
export function changelogSection(changelog: string, version: string): string | undefined {
  const name = version.replaceAll('.', String.raw`\.`);
  const heading = version === 'Unreleased' ? '^## Unreleased$' : String.raw`^## \[?${name}\]? - \d{4}-\d{2}-\d{2}$`;
  const start = new RegExp(heading, 'm').exec(changelog);
  if (!start) return undefined;
  const rest = changelog.slice(start.index + start[0].length);
  const end = rest.search(/^## /m);
  return (end < 0 ? rest : rest.slice(0, end)).trim() || undefined;
}
