import { createContext } from 'preact';

/** The address that the person asked for, query included: links on the page go on with it, and nothing else gets to see it. */
export const AskedAddress = createContext('');
