/** A page in somebody else's page: where answers are kept, what is said to the page around it, and links that stay inside.
 * It stands before `course.js`, which takes its storage from here and waits for the answers that a host has kept. */

import { afterReady, bar } from "./frame/bar";
import { pressInsteadOfSending } from "./frame/forms";
import { Host } from "./frame/host";
import { Ladder } from "./frame/ladder";
import { keepInside } from "./frame/links";
import { tellHeight } from "./frame/height";
import { Report } from "./frame/report";
import type { CourseIds } from "./ids";
import type { Store } from "./storage";

export const COURSE = "internal-customer";
/** How long the page waits for a host that keeps answers; one that has answered before is waited for longer. */
const SOON = 250;
const LONGER = 3000;

interface Shared { courseIds?: CourseIds; courseArea?: () => Storage; courseWaits?: Promise<void>; courseStore?: Store }
const shared = globalThis as Shared;
const framed = parent !== window;

function start(ids: CourseIds): void {
  const ladder = new Ladder(COURSE, ids);
  shared.courseArea = () => ladder as unknown as Storage;
  const host = framed ? new Host(COURSE) : undefined;
  shared.courseWaits = host && new Promise((ready) => {
    let waiting = true;
    const go = () => { waiting = false; ready(); };
    setTimeout(go, ladder.fromHost ? LONGER : SOON);
    host.listen((init) => {
      // What the host has kept takes the place of what lies here: the last learner at this device may be another one.
      const news = typeof init.state === "string" && ladder.takeFrom(init.state, shared.courseStore);
      if (news && !waiting) location.reload();
      else go();
    });
  });
  addEventListener("load", () => ladder.hand());
  afterReady(() => {
    const store = shared.courseStore;
    if (!store) return;
    const told = bar(ladder, framed);
    store.listen(told);
    keepInside(ladder);
    if (!host) return;
    pressInsteadOfSending();
    tellHeight(host);
    void shared.courseWaits!.then(() => { told({}); new Report(ids, store, ladder, host).start(); });
  });
}

if (shared.courseIds) start(shared.courseIds);
