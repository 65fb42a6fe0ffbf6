/** Of an address in a request, in characters. The longest genuine one has a few thousand. Apart from the schemas, which take long to load. */
export const maxUrlLength = 8192;
