/** Test entry: the wording of the learner's own word, put within reach of the tests. */

import { worded } from "../../overrides/components/own-word/own-word";

const reach = { worded };

(globalThis as unknown as { reading: typeof reach }).reading = reach;
