/** Test entry: how each standard wants things written, put within reach of the tests. */

import { type Kept, merged } from "../../overrides/lms/document";
import { read } from "../../overrides/lms/protocol";
import { alternatives, clock, lettered, marked, moment, period, shortId, singly } from "../../overrides/lms/scorm-words";
import { SCORM12, statusOf } from "../../overrides/lms/scorm12";
import { SCORM2004 } from "../../overrides/lms/scorm2004";
import type { Answer } from "../../overrides/lms/protocol";
import { actorOf, authorization, withSlash } from "../../overrides/lms/xapi-words";
import { halved } from "./halved";
import { overtaken } from "./overtaken";
import { storms } from "./storm";

const NOW = "2026-11-22T07:08:09.123Z";
const reach = {
  read, alternatives, clock, lettered, marked, period, shortId, singly, statusOf,
  actorOf, authorization, withSlash, storms, halved, overtaken,
  merged: (ours: Kept, theirs: Kept) => merged(ours, theirs),
  moment: (when: string) => moment(new Date(when)),
  in12: (answer: Answer, first: number) => SCORM12.interactions(answer, first, new Date(NOW)),
  in2004: (answer: Answer, first: number) => SCORM2004.interactions(answer, first, new Date(NOW)),
};

(globalThis as unknown as { lms: typeof reach }).lms = reach;
