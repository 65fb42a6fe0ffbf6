import manifest from '../package.json' with { type: 'json' };

/** Of the package, and so of the helper. */
export const version = manifest.version;
