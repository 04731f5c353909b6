/** The composition root: finds components in the page and starts each. One that fails leaves its hypertext as it was. */

import { mountChoice } from "../components/choice/choice";
import { mountCourseMap } from "../components/course-map/course-map";
import { mountLikert } from "../components/likert/likert";
import { mountLongFillIn } from "../components/long-fill-in/long-fill-in";
import { mountMatching } from "../components/matching/matching";
import { mountProgress } from "../components/progress/progress";
import { mountScenario } from "../components/scenario/scenario";
import { mountSequencing } from "../components/sequencing/sequencing";
import { all } from "./dom";
import { mountNotice } from "./notice";
import { Store } from "./storage";

const COMPONENTS: Record<string, (root: HTMLElement, store: Store) => void> = {
  scenario: mountScenario,
  choice: mountChoice,
  matching: mountMatching,
  sequencing: mountSequencing,
  likert: mountLikert,
  "long-fill-in": mountLongFillIn,
  progress: mountProgress,
  "course-map": mountCourseMap,
};

const store = new Store("internal-customer");
for (const root of all(document, "[data-component]")) {
  try {
    COMPONENTS[root.dataset.component!]?.(root, store);
    root.dataset.ready = "";
  } catch (error) {
    root.dataset.failed = "";
    console.error(`component ${root.dataset.component}:`, error);
  }
}
mountNotice(store);
