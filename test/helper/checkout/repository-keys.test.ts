import { expect, test } from 'vitest';
import { keyOf, remotesIn } from '../../../helper/checkout/repository-keys.ts';

test.for([
  ['git@git.example:acme/shop.git', 'git.example/acme/shop'],
  ['ssh://git@git.example:2222/acme/shop.git', 'git.example/acme/shop'],
  ['https://ann:secret@Git.Example/acme/shop.git/', 'git.example/acme/shop'],
  ['https://git.example/acme/shop', 'git.example/acme/shop'],
  ['https://git.example/acme/shop-2.git', 'git.example/acme/shop-2'],
  ['work:acme/shop', 'work/acme/shop'],
  ['/srv/none/shop.git', '/srv/none/shop'],
  ['file:///srv/none/shop/.git', '/srv/none/shop'],
  ['file:///srv/none/%', '/srv/none/%'],
  ['../shop', '/srv/shop'],
  ['C:\\none\\shop', '/srv/blog/C:\\none\\shop'],
] as const)('%s is known as %s', ([url, key]) => {
  expect(keyOf(url, '/srv/blog')).toBe(key);
});

test('the remotes of a repository are found in its settings, and nothing else that is called url', () => {
  const config = `[core]
	bare = false
	url = none
[remote "origin"]
	url = git@git.example:acme/shop.git
	pushurl = git@git.example:ann/shop.git
	fetch = +refs/heads/*:refs/remotes/origin/*
[submodule "theme"]
	url = ../theme
[remote "copy"] url = "/srv/shop"
  # url = commented
[branch "main"]
	remote = origin
`;
  expect(remotesIn(config)).toEqual(['git@git.example:acme/shop.git']);
  expect(remotesIn('[Remote "a"]\r\n\tURL = /srv/a\r\n')).toEqual(['/srv/a']);
});
