import { expect, test } from 'vitest';
import { iconAddress } from '../../../probes/asking/icon-address.ts';
import { imageType } from '../../../probes/asking/image-type.ts';

const origin = 'http://localhost:5173';
const svg = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';

test.for<[href: string | undefined, address: string | undefined]>([
  [undefined, 'http://localhost:5173/favicon.ico'],
  ['/vite.svg', 'http://localhost:5173/vite.svg'],
  ['icons/a.png?v=2', 'http://localhost:5173/icons/a.png?v=2'],
  ['//localhost:5173/a.png', 'http://localhost:5173/a.png'],
  ['//cdn.example.test/a.png', undefined],
  ['https://example.test/a.png', undefined],
  ['http://localhost:3000/a.png', undefined],
  ['http://127.0.0.1:5173/a.png', undefined],
  [svg, svg],
  ['data:text/html,<script>1</script>', undefined],
  [`data:image/png;base64,${'A'.repeat(70_000)}`, undefined],
  ['javascript:alert(1)', undefined],
  ['http://[', undefined],
])('%s leads to %s', ([href, address]) => {
  expect(iconAddress(href, origin)).toBe(address);
});

test.for<[said: string | null, content: string, type: string | undefined]>([
  ['image/png', '\x89PNG\r\n', 'image/png'],
  [null, '\x89PNG\r\n', 'image/png'],
  ['application/octet-stream', '\0\0\x01\0', 'image/x-icon'],
  ['image/gif', 'GIF89a', 'image/gif'],
  ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['image/jpeg', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['image/svg+xml', '<?xml version="1.0"?><svg viewBox="0 0 1 1"/>', 'image/svg+xml'],
  ['text/html', '<svg viewBox="0 0 1 1"/>', undefined],
  ['image/svg+xml', '<!doctype html><title>Shop</title>', undefined],
  ['image/png', '<!doctype html><title>Shop</title>', undefined],
  ['image/png', '', undefined],
])('%s: %j is %s', ([said, content, type]) => {
  expect(imageType(said, Buffer.from(content, 'latin1'))).toBe(type);
});
