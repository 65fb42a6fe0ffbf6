import { createContext } from 'preact';

/** The address the person requested, with its query: links on the page go on with it, and nothing else may see it. */
export const AskedAddress = createContext('');
