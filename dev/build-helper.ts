import { bundleHelper } from './bundle-helper.ts';

await bundleHelper('.output/portside/portside.cjs');
