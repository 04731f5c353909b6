/** What some pages need beyond the course's own script: what the learner has done, the time that is left, lines to mark, steps to order. */

import { mountCourseMap } from "../components/course-map/course-map";
import { mountLikert } from "../components/likert/likert";
import { mountOwnWord, mountOwnWordChoice } from "../components/own-word/own-word";
import { mountProgress } from "../components/progress/progress";
import { mountSequencing } from "../components/sequencing/sequencing";
import { mountTimeLeft } from "../components/time-left/time-left";
import { mount } from "./mount";

mount({
  "course-map": mountCourseMap,
  likert: mountLikert,
  "own-word": mountOwnWord,
  "own-word-choice": mountOwnWordChoice,
  progress: mountProgress,
  sequencing: mountSequencing,
  "time-left": mountTimeLeft,
});
