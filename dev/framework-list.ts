import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One development command as a list has it, before it is taken apart. */
export interface ListedCommand {
  id: string;
  name: string;
  command: string;
  port?: number;
}

const require = createRequire(import.meta.url);

interface NetlifyFramework {
  id: string;
  name: string;
  dev?: { command?: string; port?: number };
}

/** The development commands that Netlify's and Vercel's own tools know, Netlify's first: it says the ports too. */
export async function listedCommands(): Promise<{ netlify: ListedCommand[]; vercel: ListedCommand[] }> {
  const index = join(dirname(require.resolve('@netlify/build-info')), 'frameworks', 'index.js');
  const { frameworks } = await import(pathToFileURL(index).href);
  const netlify = (frameworks as (new (...parts: unknown[]) => NetlifyFramework)[]).flatMap((Framework) => {
    const { id, name, dev } = new Framework({}, '', '');
    return dev?.command ? [{ id, name, command: dev.command, ...(dev.port && { port: dev.port }) }] : [];
  });
  const { frameworks: ofVercel } = require('@vercel/frameworks');
  const vercel = (
    ofVercel as { slug: string | null; name: string; settings: { devCommand: { value?: string | null } } }[]
  )
    .filter(({ slug, settings }) => slug && settings.devCommand.value)
    .map(({ slug, name, settings }) => ({ id: slug ?? '', name, command: settings.devCommand.value ?? '' }));
  return { netlify, vercel };
}
