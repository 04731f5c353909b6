/** The jar: every contact a marble, five in a row, with the count in words. Its colours are seen when it is opened. */

import { h } from "../../runtime/dom";
import { marble, picture, s } from "./svg";

const WIDE = 5;
const rows = (count: number): string[] => Array.from({ length: Math.ceil(count / WIDE) }, (_, i) => "●".repeat(Math.min(WIDE, count - i * WIDE)));

export function jar(white: number, blue: number, open: boolean): HTMLElement {
  const count = white + blue;
  const marbles = Array.from({ length: count }, (_, i) =>
    marble(!open ? "unseen" : i < white ? "white" : "blue", 21 + (i % WIDE) * 14.500, 108 - Math.floor(i / WIDE) * 15, 7));
  const glass = s("path", { class: "jar__glass", d: "M22 4h56M28 4v14c0 10-18 12-18 26v62a12 12 0 0 0 12 12h56a12 12 0 0 0 12-12V44c0-14-18-16-18-26V4" });
  const dots = open ? ["○".repeat(white), ...rows(blue)].join(" ") : "";
  return h("div", { class: "jar" },
    picture(100, 122, open ? "An open jar" : "A covered jar", glass, ...marbles),
    h("p", {},
      h("b", { class: "jar__count" }, open ? `${blue} blue` : String(count)),
      open ? `${white} white` : count === 1 ? "contact handled" : "contacts handled",
      open && h("span", { class: "jar__dots", "aria-hidden": "true" }, dots)));
}
