import type { CDPSession, Page } from 'playwright-core';
import type { Accessible } from '../accessible.ts';

type Node = Awaited<ReturnType<CDPSession['send']>> & {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
};

/** What Chromium tells screen readers of a page, closed shadow trees included, in the order of the page. */
export async function accessibles(page: Page): Promise<Accessible[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = ({ childIds = [] }: Node) => childIds.flatMap((id) => byId.get(id) ?? []);
  const textOf = (node: Node): string =>
    node.role?.value === 'StaticText' ? (node.name?.value ?? '') : childrenOf(node).map(textOf).join('');
  const below = (node: Node): Accessible[] => [
    ...(isTold(node) ? [accessibleOf(node, textOf(node))] : []),
    ...childrenOf(node).flatMap(below),
  ];
  return nodes.slice(0, 1).flatMap((root) => childrenOf(root).flatMap(below));
}

function isTold({ ignored, role }: Node): boolean {
  return !ignored && !/^(none|generic|StaticText|InlineTextBox|ListMarker)$/.test(role?.value ?? 'none');
}

function accessibleOf({ role, name, properties = [] }: Node, text: string): Accessible {
  const property = (wanted: string) => properties.find((one) => one.name === wanted)?.value.value;
  return {
    role: role?.value ?? '',
    name: name?.value ?? '',
    text,
    level: property('level') as number | undefined,
    live: property('live') as string | undefined,
    isFocusable: property('focusable') === true,
  };
}
