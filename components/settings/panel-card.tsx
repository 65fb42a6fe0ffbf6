import { words } from '../../words/words.ts';

interface Props {
  isAllowed: boolean;
  allow(): void;
  takeBack(): void;
}

/** The panel in Firefox's developer tools: what it shows, and the way to add it or take it away. */
export function PanelCard({ isAllowed, allow, takeBack }: Props) {
  const { heading, lede, prompt, add, isOn, remove } = words.page.panel.set;
  return (
    <section class="card">
      <h2>{heading}</h2>
      <p>{lede}</p>
      <p class="quiet" role="status">
        {isAllowed ? isOn : prompt}
      </p>
      <button type="button" class="act" onClick={isAllowed ? takeBack : allow}>
        {isAllowed ? remove : add}
      </button>
    </section>
  );
}
