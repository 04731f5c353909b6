/** The composition root: the components that most pages have. The rest stands in `reading.ts` and its like. */

import { mountChoice } from "../components/choice/choice";
import { mountLongFillIn } from "../components/long-fill-in/long-fill-in";
import { mountMatching } from "../components/matching/matching";
import { mountScenario } from "../components/scenario/scenario";
import { type Components, mount } from "./mount";
import { keepCopy } from "./newer";
import { mountNotice } from "./notice";
import { Store } from "./storage";

const COMPONENTS: Components = {
  scenario: mountScenario,
  choice: mountChoice,
  matching: mountMatching,
  "long-fill-in": mountLongFillIn,
};

/** In a frame, `frame.js` says where answers are kept. */
const { courseArea } = globalThis as { courseArea?: () => Storage };
const store = new Store("internal-customer", courseArea);
mount(COMPONENTS, store);
mountNotice(store);
keepCopy();
