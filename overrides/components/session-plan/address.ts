/** What was asked, as the end of an address that can be sent, and what is wrong with it. */

export interface Asked {
  minutes: string; start: string; date: string; people: string; setting: string; route: string;
  done: string[]; alone: string[];
}

export const USUAL: Asked = { minutes: "90", start: "09:30", date: "", people: "12", setting: "room", route: "", done: [], alone: [] };
export const LIMITS = { minutes: [30, 480], people: [2, 60] } as const;

const LISTS = ["done", "alone"] as const;
const WORDS = ["minutes", "start", "date", "people", "setting", "route"] as const;

/** What an address asks for; nothing where it only names a place on the page. */
export function fromAddress(hash: string): Asked | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  if (!given.has("minutes")) return undefined;
  const words = Object.fromEntries(WORDS.map((key) => [key, given.get(key) ?? USUAL[key]]));
  const lists = Object.fromEntries(LISTS.map((key) => [key, (given.get(key) ?? "").split(",").filter(Boolean)]));
  return { ...words, ...lists } as unknown as Asked;
}

export function toAddress(asked: Asked): string {
  const given = new URLSearchParams();
  for (const key of WORDS) if (asked[key]) given.set(key, asked[key]);
  for (const key of LISTS) if (asked[key].length) given.set(key, asked[key].join(","));
  return `#${given.toString().replace(/%2C/g, ",").replace(/%3A/g, ":")}`;
}

export type Field = "minutes" | "start" | "date" | "people" | "setting" | "route";

/** What to change, by field. `routes` are those that the page has. */
export function slips(asked: Asked, routes: string[]): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  for (const field of ["minutes", "people"] as const) {
    const [least, most] = LIMITS[field];
    const number = Number(asked[field]);
    if (!/^\s*\d+\s*$/.test(asked[field]) || number < least || number > most) found[field] = `Write a whole number from ${least} to ${most}.`;
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(asked.start)) found.start = "Write a time, such as 09:30.";
  if (asked.date && !isDay(asked.date)) found.date = "Write a date, or leave it empty.";
  if (!["room", "online"].includes(asked.setting)) found.setting = "Choose a room or online.";
  if (asked.route && !routes.includes(asked.route)) found.route = "This course has no such route. Choose one from the list.";
  return found;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A clock time so many minutes after another; past midnight it begins again. */
export function clock(start: string, minutes: number): string {
  const [hours, past] = start.split(":").map(Number);
  const at = (hours * 60 + past + minutes) % (24 * 60);
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}
