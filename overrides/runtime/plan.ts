/** What the pages of module 0, module 8 and the weeks after need beyond the course's own script. */

import { mountPlanLine } from "../components/plan-line/plan-line";
import { mountPlan } from "../components/plan/plan";
import { mountRecall } from "../components/recall/recall";
import { mountSelfCheck } from "../components/self-check/self-check";
import { mount } from "./mount";

mount({ plan: mountPlan, "plan-line": mountPlanLine, recall: mountRecall, "self-check": mountSelfCheck });
