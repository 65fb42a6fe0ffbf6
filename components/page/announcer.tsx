import { useEffect, useState } from 'preact/hooks';
import { hearAsides, lastAside } from './announce.ts';

/**
 * Says the page's sentence, and each change of it, to those who don't see it; and what a button has just done. Both regions come empty:
 * screen readers tell what changes in a region, and not what it brought along.
 */
export function Announcer({ text }: { text: string }) {
  const [aside, setAside] = useState(lastAside);
  useEffect(() => hearAsides(setAside), []);
  return (
    <>
      <Region text={text} />
      <Region text={aside} />
    </>
  );
}

function Region({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <p class="only-heard" role="status">
      {said}
    </p>
  );
}
