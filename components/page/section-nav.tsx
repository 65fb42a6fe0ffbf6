import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export interface Section {
  id: string;
  heading: string;
}

/** Leads to each section of a long page, and says which one is being read. */
export function SectionNav({ label, sections }: { label: string; sections: readonly Section[] }) {
  const current = useSignal(sections[0]?.id);
  useEffect(() => {
    const look = () => {
      current.value = sectionInView(sections) ?? current.value;
    };
    for (const event of ['scroll', 'resize', 'hashchange']) window.addEventListener(event, look, { passive: true });
    look();
    return () => {
      for (const event of ['scroll', 'resize', 'hashchange']) window.removeEventListener(event, look);
    };
  }, []);
  return (
    <nav class="sections" aria-label={label}>
      <ul>
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current.value ? 'location' : undefined}>
              {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The one that was jumped to while all of it can be seen; else the one at a line that goes down the window as the page goes up, so that each has its turn. */
function sectionInView(sections: readonly Section[]): string | undefined {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const boxes = sections.flatMap(({ id }) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box ? [{ id, top: box.top, bottom: box.bottom }] : [];
  });
  const chosen = boxes.find(({ id }) => `#${id}` === location.hash);
  if (chosen && chosen.top > -1 && chosen.bottom < clientHeight + 1) return chosen.id;
  const line = clientHeight * (scrollTop / Math.max(scrollHeight - clientHeight, 1));
  return (boxes.find(({ bottom }) => bottom >= line) ?? boxes.at(-1))?.id;
}
