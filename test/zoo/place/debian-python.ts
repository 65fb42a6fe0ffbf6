/** Debian's libraries belong to Debian's Python, whichever comes first on the path. */
export const debianPython = '/usr/bin/python3';
