/** What a group can do, as the rows of the page's table tell it. */

import { all } from "../../runtime/dom";

/** `each` people need `count` of it; 0 stands for the whole room. */
export interface Material { item: string; each: number; count: number }
export interface Handout { id: string; title: string; link: string; each: number }

export interface Activity {
  id: string; title: string; does: string;
  /** Its guide: a module's folder, or `session`. */
  guide: string; guideTitle: string; link: string;
  /** Where a session has it: at its beginning, at its end, or between. */
  place: "opening" | "closing" | "";
  low: number; high: number;
  /** Minutes of `low` that are debrief; one that is all debrief stays so when it stretches. */
  debrief: number; allDebrief: boolean;
  settings: string[]; least: number; most: number;
  needs: string[];
  /** What it stands in for. */
  instead: string[];
  /** 3 is the heart of its module, 1 is dropped first. */
  weight: number;
  materials: Material[]; print: Handout[];
  screen: string; screenLink: string;
}

const words = (text = ""): string[] => text.split(" ").filter(Boolean);

/** The rows in their order, which is the order of a session. */
export const readActivities = (root: ParentNode): Activity[] => all(root, "[data-activity]").map(readRow);

function readRow(row: HTMLElement): Activity {
  const { activity = "", guide = "", place = "", needs, instead, settings, screen = "" } = row.dataset;
  const number = (key: string) => Number(row.dataset[key]);
  const said = (part: string) => row.querySelector(`.activity__${part}`)?.textContent!.trim() ?? "";
  const href = (part: string) => row.querySelector<HTMLAnchorElement>(`a.activity__${part}`)?.href ?? "";
  return {
    id: activity, title: said("title"), does: said("does"),
    guide, guideTitle: row.dataset.guideTitle ?? "", link: href("title"), place: place as Activity["place"],
    low: number("low"), high: number("high"), debrief: number("debrief"), allDebrief: row.dataset.all === "debrief",
    settings: words(settings), least: number("least"), most: number("most"),
    needs: words(needs), instead: words(instead), weight: number("weight"),
    materials: all(row, "[data-item]").map((el) => ({ item: el.dataset.item!, each: Number(el.dataset.each), count: Number(el.dataset.count) })),
    print: all(row, "[data-handout]").map((el) => ({ id: el.dataset.handout!, title: el.textContent!.trim(), link: (el as HTMLAnchorElement).href ?? "", each: Number(el.dataset.each) })),
    screen, screenLink: href("screen"),
  };
}
