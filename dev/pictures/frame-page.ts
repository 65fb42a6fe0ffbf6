/** One moment: the tab's content, and a line below it that says what happens. */
export interface Frame {
  title: string;
  caption: string;
  delayMs: number;
  /** PNG of the tab's content. */
  content: string;
}

/** A tab's title around its picture, since a screenshot of a tab shows its content alone. */
export function framePage({ title, caption, content }: Frame): string {
  return `<!doctype html>
<meta charset="utf-8"><title>frame</title>
<style>
  body { margin: 0; font: 15px/1 system-ui, sans-serif; background: #dee3ea; color: #20242c; }
  nav { display: flex; gap: 10px; align-items: center; padding: 9px 14px; }
  nav b { font-weight: 600; background: #fff; border-radius: 9px 9px 0 0; padding: 10px 16px; margin-bottom: -10px; }
  img { display: block; width: 100%; height: 640px; object-fit: cover; object-position: top; }
  footer { background: #20242c; color: #fff; font-size: 19px; padding: 15px 18px; height: 22px; }
</style>
<nav><b>${title}</b></nav><img src="${content}" alt=""><footer>${caption}</footer>`;
}
