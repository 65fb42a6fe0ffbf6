import type { AskedFrom } from '../../evidence/index.ts';
import type { Checkout } from '../../evidence/port/owners.ts';

/** A server in one folder and a person in another, both below a home folder of their own. */
export interface CheckoutWorld {
  /** Makes the folders, in the home folder. `repo` and `package` are functions of the shell. */
  make: string;
  /** Where the server is started; it may move on `afterwards`. */
  server: string;
  /** What the server does once it listens, in JavaScript. */
  afterwards?: string;
  /** What happens to the folders once it runs. */
  meanwhile?: string;
  /** Where the person asks. */
  from: string;
  /** What the server is to the person; absent: nobody can tell. */
  standing?: AskedFrom['server'];
  /** The server's checkout as it is told; absent: none is. */
  checkout?: Checkout;
  /** It takes root to make. */
  needsRoot?: boolean;
}

const shop: Checkout = { root: '~/shop', branch: 'main' };
const fix: Checkout = { root: '~/shop-fix', branch: 'fix-ui', worktreeOf: '~/shop' };
const withWorktree = 'repo shop; git -C shop worktree add -q -b fix-ui ../shop-fix';
const withNested = 'repo shop; git -C shop worktree add -q -b fix-ui .worktrees/fix';
const here = { server: 'shop', from: 'shop', standing: 'this-folder' } as const;

/** By what is special about each. Where nothing else is said, the near miss is the world beside it. */
export const checkoutWorlds: Record<string, CheckoutWorld> = {
  // One checkout.
  'the same folder': { ...here, make: 'repo shop', checkout: shop },
  'asked from a folder inside': { ...here, make: 'repo shop; mkdir shop/src', from: 'shop/src', checkout: shop },
  'served from a folder inside': { ...here, make: 'repo shop; mkdir shop/dist', server: 'shop/dist', checkout: shop },
  'a branch with a slash': {
    ...here,
    make: 'repo shop; git -C shop switch -q -c feature/größe',
    checkout: { root: '~/shop', branch: 'feature/größe' },
  },
  'a branch without commits': {
    ...here,
    make: 'git init -q -b trunk shop',
    checkout: { root: '~/shop', branch: 'trunk' },
  },
  'no branch checked out': {
    ...here,
    make: 'repo shop; git -C shop switch -q --detach; git -C shop rev-parse HEAD > commit',
    checkout: { root: '~/shop', commit: '$(cut -c1-7 commit)' },
  },
  'HEAD that is a link, as git once made it': {
    ...here,
    make: 'repo shop; ln -sf refs/heads/main shop/.git/HEAD',
    checkout: shop,
  },
  'a .git that is a link': { ...here, make: 'repo shop; mv shop/.git kept; ln -s ../kept shop/.git', checkout: shop },
  'git’s folder elsewhere': {
    ...here,
    make: 'git init -q -b main --separate-git-dir kept.git shop',
    checkout: shop,
  },

  // Worktrees of one repository.
  'a worktree, asked from the repository': {
    make: withWorktree,
    server: 'shop-fix',
    from: 'shop',
    standing: 'other-checkout',
    checkout: fix,
  },
  'the repository, asked from a worktree': {
    make: withWorktree,
    server: 'shop',
    from: 'shop-fix',
    standing: 'other-checkout',
    checkout: shop,
  },
  'the worktree itself': {
    make: withWorktree,
    server: 'shop-fix',
    from: 'shop-fix',
    standing: 'this-folder',
    checkout: fix,
  },
  'a worktree inside the repository, asked from the repository': {
    make: withNested,
    server: 'shop/.worktrees/fix',
    from: 'shop',
    standing: 'other-checkout',
    checkout: { root: '~/shop/.worktrees/fix', branch: 'fix-ui', worktreeOf: '~/shop' },
  },
  'the repository, asked from a worktree inside it': {
    make: withNested,
    server: 'shop',
    from: 'shop/.worktrees/fix',
    standing: 'other-checkout',
    checkout: shop,
  },
  'two worktrees of a bare repository': {
    make: 'repo first; git clone -q --bare first shop.git; git -C shop.git worktree add -q -b a ../a; git -C shop.git worktree add -q -b b ../b',
    server: 'a',
    from: 'b',
    standing: 'other-checkout',
    checkout: { root: '~/a', branch: 'a', worktreeOf: '~/shop.git' },
  },
  'a worktree by a relative path': {
    make: `${withWorktree}; echo 'gitdir: ../shop/.git/worktrees/shop-fix' > shop-fix/.git`,
    server: 'shop-fix',
    from: 'shop',
    standing: 'other-checkout',
    checkout: fix,
  },
  'a worktree that the repository has forgotten': {
    make: `${withWorktree}; rm -r shop/.git/worktrees`,
    server: 'shop-fix',
    from: 'shop',
    standing: 'other-project',
    checkout: { root: '~/shop-fix' },
  },
  'a worktree that was removed while it was served': {
    make: withNested,
    server: 'shop/.worktrees/fix',
    meanwhile: 'git -C shop worktree remove --force .worktrees/fix',
    from: 'shop',
  },
  'another branch checked out while it was served': {
    ...here,
    make: 'repo shop',
    meanwhile: 'git -C shop switch -q -c later',
    checkout: { root: '~/shop', branch: 'later' },
  },

  // Clones.
  'a clone of the repository': {
    make: 'repo shop; git clone -q shop shop-2',
    server: 'shop-2',
    from: 'shop',
    standing: 'other-checkout',
    checkout: { root: '~/shop-2', branch: 'main' },
  },
  'two clones of one remote, in two ways of writing it': {
    make: 'repo shop; repo copy; git -C shop remote add origin git@git.example:acme/shop.git; git -C copy remote add upstream https://ann:secret@git.example/acme/shop',
    server: 'copy',
    from: 'shop',
    standing: 'other-checkout',
    checkout: { root: '~/copy', branch: 'main' },
  },
  'two remotes, and packages of one name': {
    make: 'repo shop; package shop app; repo blog; package blog app; git -C shop remote add origin git@git.example:acme/shop.git; git -C blog remote add origin git@git.example:acme/blog.git',
    server: 'blog',
    from: 'shop',
    standing: 'other-project',
    checkout: { root: '~/blog', branch: 'main' },
  },

  // Folders that resemble each other.
  'a name that begins alike': {
    make: 'repo shop; repo shop-2',
    server: 'shop-2',
    from: 'shop',
    standing: 'other-project',
    checkout: { root: '~/shop-2', branch: 'main' },
  },
  'the same name elsewhere': {
    make: 'mkdir old; repo shop; repo old/shop',
    server: 'old/shop',
    from: 'shop',
    standing: 'other-project',
    checkout: { root: '~/old/shop', branch: 'main' },
  },
  'a repository inside, asked from the outer one': {
    make: 'repo shop; package shop shop; repo shop/vendor/theme',
    server: 'shop/vendor/theme',
    from: 'shop',
    standing: 'other-project',
    checkout: { root: '~/shop/vendor/theme', branch: 'main' },
  },
  'the outer repository, asked from one inside': {
    make: 'repo shop; package shop shop; repo shop/vendor/theme',
    server: 'shop',
    from: 'shop/vendor/theme',
    standing: 'other-project',
    checkout: shop,
  },
  'a submodule, asked from what it is part of': {
    make: 'repo theme; repo shop; git -C shop -c protocol.file.allow=always submodule --quiet add ../theme theme; git -C shop/theme switch -q -c blue',
    server: 'shop/theme',
    from: 'shop',
    standing: 'other-project',
    checkout: { root: '~/shop/theme', branch: 'blue' },
  },
  'another package of the same checkout': {
    make: 'repo shop; package shop/packages/web web; package shop/packages/api api',
    server: 'shop/packages/api',
    from: 'shop/packages/web',
    standing: 'this-checkout',
    checkout: shop,
  },
  'a package, asked from the top of the checkout': {
    ...here,
    make: 'repo shop; package shop all; package shop/packages/web web',
    server: 'shop/packages/web',
    checkout: shop,
  },
  'a link to the folder, where the person asks': {
    ...here,
    make: 'repo shop; ln -s shop link',
    from: 'link',
    checkout: shop,
  },
  'a link to the folder, where the server was started': {
    ...here,
    make: 'repo shop; ln -s shop link',
    server: 'link',
    checkout: shop,
  },

  // Without git.
  'a package without git, asked from inside': { ...here, make: 'package shop shop; mkdir shop/src', from: 'shop/src' },
  'a folder of nothing but pages': { ...here, make: 'mkdir shop' },
  'the folder beside it': { make: 'mkdir shop blog', server: 'blog', from: 'shop', standing: 'other-project' },
  'the folder above it, with no package': {
    make: 'mkdir -p sites/shop',
    server: 'sites',
    from: 'sites/shop',
    standing: 'other-project',
  },
  'packages of one name, without git': {
    make: 'package shop shop; package copy shop',
    server: 'copy',
    from: 'shop',
    standing: 'other-checkout',
  },
  'folders of one name, without package or git': {
    make: 'mkdir -p shop old/shop',
    server: 'old/shop',
    from: 'shop',
    standing: 'other-project',
  },

  // Folders in which everybody's servers start.
  'started in the home folder': { make: 'repo shop', server: '.', from: 'shop' },
  'started at the top of the system': { make: 'repo shop', server: '/', from: 'shop' },
  'a home folder kept in git': {
    make: 'repo .; mkdir shop blog',
    server: 'blog',
    from: 'shop',
    standing: 'other-project',
  },
  'a process that went to another checkout': {
    make: 'repo shop; repo blog',
    server: 'shop',
    afterwards: 'process.chdir("../blog")',
    from: 'shop',
    standing: 'other-project',
    checkout: { root: '~/blog', branch: 'main' },
  },
  'a process that went to the top of the system': {
    make: 'repo shop',
    server: 'shop',
    afterwards: 'process.chdir("/")',
    from: 'shop',
  },

  // What git leaves, and what it doesn't.
  'HEAD that is no HEAD': { ...here, make: 'repo shop; echo nonsense > shop/.git/HEAD', checkout: { root: '~/shop' } },
  'HEAD of a megabyte': {
    ...here,
    make: 'repo shop; head -c 1000000 /dev/zero | tr "\\0" a > shop/.git/HEAD',
    checkout: { root: '~/shop' },
  },
  'HEAD that never ends': {
    ...here,
    make: 'repo shop; rm shop/.git/HEAD; mkfifo shop/.git/HEAD',
    checkout: { root: '~/shop' },
  },
  'HEAD that leads to a file of secrets': {
    ...here,
    make: 'repo shop; ln -sf /etc/passwd shop/.git/HEAD',
    checkout: { root: '~/shop' },
  },
  'branches kept in one table': {
    ...here,
    make: 'repo shop; mkdir shop/.git/reftable; echo "ref: refs/heads/.invalid" > shop/.git/HEAD',
    checkout: { root: '~/shop' },
  },
  'a branch with a character that turns the text around': {
    ...here,
    make: `repo shop; printf 'ref: refs/heads/a\\342\\200\\256b\\n' > shop/.git/HEAD`,
    checkout: { root: '~/shop' },
  },
  'a .git that leads to another computer': {
    ...here,
    make: 'mkdir shop; echo "gitdir: //files.example/shop" > shop/.git',
    checkout: { root: '~/shop' },
  },
  'a folder .git that is empty': {
    ...here,
    make: 'repo shop; mkdir -p shop/web/.git',
    server: 'shop/web',
    checkout: shop,
  },
  'a .git of another user’s': {
    make: 'mkdir -p open/shop open/blog; git init -q -b main open; chown -R 12345 open/.git',
    server: 'open/blog',
    from: 'open/shop',
    standing: 'other-project',
    needsRoot: true,
  },
};
