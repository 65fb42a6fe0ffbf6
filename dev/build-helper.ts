import { bundleProgram } from './bundle-helper.ts';

await bundleProgram('.output/portside');
