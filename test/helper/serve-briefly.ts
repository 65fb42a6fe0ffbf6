import { serve } from '../../helper/main.ts';

/** Serves as the helper does, with less patience. @param argv how long it may be idle in milliseconds, then what a browser adds */
const [restMs, ...browserArguments] = process.argv.slice(2);
await serve(browserArguments, Number(restMs));
