import { words } from '../../words/words.ts';

interface Props {
  isAllowed: boolean;
  allow(): void;
  takeBack(): void;
}

/** The optional permission for other sites' calls to this computer: what it reads, and the way to give it or take it back. */
export function OtherSitesCard({ isAllowed, allow, takeBack }: Props) {
  const { elsewhere } = words.page.calls;
  return (
    <section class="card">
      <h2>{elsewhere.heading}</h2>
      <p>{elsewhere.lede}</p>
      <p class="quiet">{elsewhere.reads}</p>
      <p class="quiet" role="status">
        {isAllowed ? elsewhere.isOn : elsewhere.prompt}
      </p>
      <button type="button" class="act" onClick={isAllowed ? takeBack : allow}>
        {isAllowed ? elsewhere.takeBack : elsewhere.allow}
      </button>
    </section>
  );
}
