import type { Target } from '../../evidence/address/target.ts';

/** Services open at their root: no page in front says anything of their paths. */
export const rootTarget: Target = {
  url: 'http://localhost/',
  scheme: 'http',
  host: 'localhost',
  kind: 'name',
  port: 80,
  path: '/',
};
