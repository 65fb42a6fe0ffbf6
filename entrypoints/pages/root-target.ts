import type { Target } from '../../evidence/address/target.ts';

/** Services open at their root, because the page in front says nothing about their paths. */
export const rootTarget: Target = {
  url: 'http://localhost/',
  scheme: 'http',
  host: 'localhost',
  kind: 'name',
  port: 80,
  path: '/',
};
