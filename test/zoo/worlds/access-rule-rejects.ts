import type { Place } from '../place/place.ts';
import { startNginx } from '../place/start-nginx.ts';
import { defineWorld } from '../world.ts';

/** nginx on both families, with one rule for both. */
async function nginxWithRule(place: Place, rule: string): Promise<number> {
  const port = place.port();
  await startNginx(place, `server { listen 127.0.0.1:${port}; listen [::1]:${port}; root ${place.folder}; ${rule} }`);
  return port;
}

export const accessRuleRejects = [
  defineWorld({
    cause: 'access-rule-rejects',
    name: 'nginx lets in 127.0.0.1 only and is opened at its IPv6 address',
    needs: ['nginx'],
    make: async (place) => ({ url: `http://[::1]:${await nginxWithRule(place, 'allow 127.0.0.1; deny all;')}/` }),
  }),
  defineWorld({
    cause: 'access-rule-rejects',
    name: 'nginx lets in 127.0.0.1 only, and Chromium tries ::1 first',
    only: 'chromium',
    needs: ['nginx'],
    make: async (place) => ({ url: `http://localhost:${await nginxWithRule(place, 'deny ::1; allow 127.0.0.1;')}/` }),
  }),
  defineWorld({
    cause: 'access-rule-rejects',
    name: 'nginx lets in ::1 only, and Firefox tries 127.0.0.1 first',
    only: 'firefox',
    needs: ['nginx'],
    make: async (place) => ({ url: `http://localhost:${await nginxWithRule(place, 'allow ::1; deny all;')}/` }),
  }),
  defineWorld({
    cause: 'none',
    name: 'nginx lets nobody in',
    nearMissOf: 'access-rule-rejects',
    needs: ['nginx'],
    make: async (place) => ({ url: `http://localhost:${await nginxWithRule(place, 'deny all;')}/` }),
  }),
];
