/** What pages with the learner's own word, or with the time that is left, need beyond the course's own script. */

import { mountOwnWord, mountOwnWordChoice } from "../components/own-word/own-word";
import { mountTimeLeft } from "../components/time-left/time-left";
import { mount } from "./mount";

mount({ "own-word": mountOwnWord, "own-word-choice": mountOwnWordChoice, "time-left": mountTimeLeft });
