/** Tells the host how high the page is: often enough to follow, never in a circle. */

import type { Host } from "./host";

/** At most five messages a second. */
const APART = 200;
/** A page that grows because its frame has grown would do so for ever. */
const GROWTHS = 3;

export function tellHeight(host: Host): void {
  let told = 0;
  let last = 0;
  let frame = innerHeight;
  let inAnswer = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    timer = undefined;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    inAnswer = height > told && innerHeight > frame ? inAnswer + 1 : 0;
    frame = innerHeight;
    if (inAnswer > GROWTHS) return;
    told = height;
    last = performance.now();
    host.say({ type: "height", height });
    host.post(JSON.stringify({ subject: "lti.frameResize", height }));
    host.post({ type: "plugin.resize", payload: { height } });
  };
  const later = () => { timer ??= setTimeout(send, Math.max(0, last + APART - performance.now())); };
  new ResizeObserver(later).observe(document.body);
  later();
}
