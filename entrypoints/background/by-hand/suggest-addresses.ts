import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Service, Services } from '../../../evidence/machine/services.ts';
import { frameworks } from '../../../evidence/programs/frameworks.ts';

interface Suggestion {
  content: string;
  description: string;
}

/** As many as fit below the address bar. */
const maxSuggestions = 6;

/** What is running here and matches what a person has typed so far, lowest port first. */
export function suggestAddresses(text: string, services: Services, browser: Attempt['browser']): Suggestion[] {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(localhost)?:/, '');
  return services
    .filter(
      (service) =>
        mayBePage(service) && [String(service.port), nameOf(service)].some((one) => one.toLowerCase().includes(typed)),
    )
    .sort((one, other) => one.port - other.port)
    .map((service) => suggestionOf(service, browser))
    .filter(({ content }) => content !== text.trim())
    .slice(0, maxSuggestions);
}

function mayBePage({ web, risk }: Service): boolean {
  return web ?? (risk === undefined || risk === 'files' || risk === 'notebook');
}

/** `Vite · shop` */
function nameOf({ framework, program, project, container, title }: Service): string {
  const known = framework ? frameworks[framework].name : (container?.name ?? program);
  return [known, project ?? (known ? undefined : title)].filter(Boolean).join(' · ');
}

/** Chromium reads descriptions as XML, Firefox as they are. */
function suggestionOf(service: Service, browser: Attempt['browser']): Suggestion {
  const content = `localhost:${service.port}`;
  const name = nameOf(service);
  if (browser === 'firefox') return { content, description: [content, name].filter(Boolean).join(' · ') };
  return { content, description: `<url>${content}</url>${name && ` <dim>${escapeXml(name)}</dim>`}` };
}

/** People name projects and containers as they like. Characters that XML doesn't allow are dropped. */
function escapeXml(text: string): string {
  return text.replace(/\p{C}/gu, '').replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
