/** The composition root: the components that any page may have. */

import { mountChoice } from "../components/choice/choice";
import { mountCourseMap } from "../components/course-map/course-map";
import { mountLikert } from "../components/likert/likert";
import { mountLongFillIn } from "../components/long-fill-in/long-fill-in";
import { mountMatching } from "../components/matching/matching";
import { mountProgress } from "../components/progress/progress";
import { mountScenario } from "../components/scenario/scenario";
import { mountSequencing } from "../components/sequencing/sequencing";
import { type Components, mount } from "./mount";
import { mountNotice } from "./notice";
import { Store } from "./storage";

const COMPONENTS: Components = {
  scenario: mountScenario,
  choice: mountChoice,
  matching: mountMatching,
  sequencing: mountSequencing,
  likert: mountLikert,
  "long-fill-in": mountLongFillIn,
  progress: mountProgress,
  "course-map": mountCourseMap,
};

/** In a frame, `frame.js` says where answers are kept. */
const { courseArea } = globalThis as { courseArea?: () => Storage };
const store = new Store("internal-customer", courseArea);
mount(COMPONENTS, store);
mountNotice(store);
