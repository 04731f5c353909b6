/** The bank call: a script of its own, since only one page has it. */

import { mount } from "../../runtime/mount";
import { mountSandbox } from "./argue";
import { mountCalls } from "./desks";
import { mountWeeks } from "./eight-weeks";
import { Kept } from "./kept";

const PHASES: Record<string, (root: HTMLElement, kept: Kept) => void> = { calls: mountCalls, weeks: mountWeeks, sandbox: mountSandbox };

mount({ "bank-call": (root, store) => PHASES[root.dataset.phase!](root, new Kept(root, store)) });
