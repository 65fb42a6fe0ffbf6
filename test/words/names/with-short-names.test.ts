import { expect, test } from 'vitest';
import { withShortNames } from '../../../words/names/with-short-names.ts';

const forty = `${'a'.repeat(30)}.localhost`;

test.each([
  ['a name that fits', `${forty} didn't load`, `${forty} didn't load`],
  ['one letter more', `b${forty} didn't load`, "baaaaaaaaaaaaa…aaaaaaaaaaaa.localhost didn't load"],
  [
    'its port stays',
    `The name b${forty}:8080 has no address`,
    'The name baaaaaaaaaaaaa…aaaaaaa.localhost:8080 has no address',
  ],
  [
    'two of them',
    `x${forty} or y${forty}`,
    'xaaaaaaaaaaaaa…aaaaaaaaaaaa.localhost or yaaaaaaaaaaaaa…aaaaaaaaaaaa.localhost',
  ],
  [
    'words without spaces between',
    '此计算机上没有任何程序在监听该端口所以页面无法加载请先启动服务器然后再试一次或者检查端口号是否正确',
    '此计算机上没有任何程序在监听该端口所以页面无法加载请先启动服务器然后再试一次或者检查端口号是否正确',
  ],
])('%s', (_, title, short) => expect(withShortNames(title)).toBe(short));
