import { scanTitle } from './badge.ts';
import { causeWords } from './causes/index.ts';
import { checkers } from './checks/checkers.ts';
import { possibleWords } from './faults/possible-words.ts';
import { whyPossible } from './faults/why-possible.ts';
import { journey } from './journey.ts';
import { clockTime } from './names/clock-time.ts';
import { programName } from './names/describe-program.ts';
import { duration } from './names/duration.ts';
import { listed } from './names/listed.ts';
import { paragraph, sentence } from './names/paragraph.ts';
import { placeName } from './names/place-name.ts';
import { sentenceStart } from './names/sentence-start.ts';
import { timeAgo } from './names/time-ago.ts';
import { page } from './page/page.ts';
import { aboutAddress } from './services/about-address.ts';
import { explainAddress } from './services/explain-address.ts';
import { closingPlaces } from './steps/closing-places.ts';
import { stepsForCall } from './steps/steps-for-call.ts';

/** Everything German says. */
export const german = {
  /** BCP 47 */
  language: 'de',
  causeWords,
  possibleWords,
  whyPossible,
  stepsForCall,
  checkers,
  journey,
  page,
  scanTitle,
  aboutAddress,
  explainAddress,
  closingPlaces,
  programName,
  placeName,
  sentenceStart,
  paragraph,
  sentence,
  listed,
  duration,
  timeAgo,
  clockTime,
};
