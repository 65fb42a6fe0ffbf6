export { freeWords } from '../../en/terminal/free-words.ts';
