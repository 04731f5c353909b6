/** `launch.js`: finds out who has launched the course, and opens it. No other page has this script. */

import type { Lms } from "./lms";
import { none } from "./none";
import { Scorm, type Dialect } from "./scorm";
import { Calls } from "./scorm-calls";
import { find } from "./scorm-find";
import { SCORM12 } from "./scorm12";
import { SCORM2004 } from "./scorm2004";
import { Shell } from "./shell";

function scorm(standard: string): Lms | undefined {
  const dialects: Dialect[] = standard === "scorm2004" ? [SCORM2004, SCORM12] : [SCORM12, SCORM2004];
  const found = find(window, dialects);
  const dialect = found && dialects.find(({ name }) => name === found.kind.name);
  return dialect && new Scorm(new Calls(found.api, dialect.names), dialect);
}

const root = document.querySelector<HTMLElement>("[data-launch]");
if (root) void new Shell(root).run(scorm(root.dataset.launch!) ?? none());
