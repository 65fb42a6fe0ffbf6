import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { aside } from './announce.ts';

/**
 * Says the page's sentence, and each change of it, to those who don't see it; and what a button has just done. Both regions come empty:
 * screen readers tell what changes in a region, and not what it brought along.
 */
export function Announcer({ text }: { text: string }) {
  return (
    <>
      <Region text={text} />
      <Region text={aside.value} />
    </>
  );
}

function Region({ text }: { text: string }) {
  const said = useSignal('');
  useEffect(() => {
    said.value = text;
  }, [text]);
  return (
    <p class="only-heard" role="status">
      {said.value}
    </p>
  );
}
