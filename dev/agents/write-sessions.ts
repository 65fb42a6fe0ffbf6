import { sessions, type Turn } from './sessions.ts';

/** Where a page holds a session: between two comments, which a browser doesn't show. */
export const sessionOnPage = /(<!-- session: (?<name>[^>]+?) -->\n)(?<turns>[\s\S]*?)(<!-- end of session -->)/g;

/** Does the sessions again that a page holds, and puts what they say in their places. */
export async function writeSessions(page: string, ports: { wanted: number; moved: number }): Promise<string> {
  const said = new Map<string, string>();
  for (const { groups: { name = '' } = {} } of page.matchAll(sessionOnPage)) {
    const session = sessions[name];
    if (!session) throw new Error(`there's no session of ${name}`);
    said.set(name, (await session(ports)).map(asMarkdown).join(''));
  }
  return page.replace(
    sessionOnPage,
    (_, begin: string, name: string, __, end: string) => `${begin}\n${said.get(name)}${end}`,
  );
}

function asMarkdown({ asked, said }: Turn): string {
  return `\`\`\`text\n${asked.startsWith('$') ? asked : `> ${asked}`}\n${said}\n\`\`\`\n\n`;
}
