type Hear = (text: string) => void;

/** The latest announcement besides the page's own sentence. */
let aside = '';
const hearers = new Set<Hear>();

const keptMs = 2000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has a screen reader say what has just happened. The same words may be said again later, so they go after a while. */
export function announce(text: string): void {
  clearTimeout(timer);
  say(text);
  timer = setTimeout(() => say(''), keptMs);
}

/** What was said last beside the page's own sentence. */
export function lastAside(): string {
  return aside;
}

/** The page's Announcer has a place for what is said. @returns ends it */
export function hearAsides(hear: Hear): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

function say(text: string): void {
  aside = text;
  for (const hear of hearers) hear(text);
}
