/** A calendar file as RFC 5545 has it: whole days, the plan’s own and three after the course, each with a reminder at nine. */

import { type Plan, dayInWords, later, sentence, tidy } from "./words";

interface Nudge { day: number; title: string; text: string }
interface Entry { uid: string; date: string; title: string; text: string; link: string; plans: Plan[] }

const NUDGES: Nudge[] = [
  { day: 2, title: "Read your plan aloud", text: "Has the moment come yet? Two questions are waiting as well." },
  { day: 10, title: "Three cases, and ten minutes of talk", text: "Decide three new cases without notes. Then talk for ten minutes with the person who will ask you." },
  { day: 30, title: "Did it happen?", text: "What got in the way? List the kinds of contact again, each with one line in the caller’s own words." },
];
const WIDEST = 75;

/** Commas, semicolons, backslashes and line ends mean something in a calendar file. */
export const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line of at most 75 octets; what is over goes on the next, after a space. No letter is cut in two. */
export function folded(line: string): string {
  const rows = [""];
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > WIDEST) {
      rows.push(" ");
      octets = 1;
    }
    rows[rows.length - 1] += letter;
    octets += size;
  }
  return rows.join("\r\n");
}

/** `links` are the addresses of the pages for the three days; none where the course is no website. */
export function calendar(plans: Plan[], links: string[], now = new Date()): string {
  const stamp = now.toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
  const events = [...plans.map(first), ...NUDGES.map((nudge, i) => after(nudge, plans, links[i] ?? ""))].flatMap((entry) => event(entry, stamp));
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//internal-customer//plan//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

/** The day that the plan itself names. */
const first = (plan: Plan): Entry =>
  ({ uid: `${plan.uid}-first`, date: plan.date!, title: "The first time for your plan", text: "Today is the day that you chose.", link: "", plans: [plan] });

const after = ({ day, title, text }: Nudge, plans: Plan[], link: string): Entry =>
  ({ uid: `${plans[0].uid}-day-${day}`, date: later(plans[0].made!, day), title: `Day ${day}: ${title}`, text, link, plans });

function event({ uid, date, title, text, link, plans }: Entry, stamp: string): string[] {
  const about = [text, ...plans.map(told), link].filter(Boolean).join("\n\n");
  const plain = (day: string) => day.replace(/-/g, "");
  return [
    "BEGIN:VEVENT", `UID:${uid}@internal-customer.invalid`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(date)}`, `DTEND;VALUE=DATE:${plain(later(date, 1))}`, `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(about)}`, ...(link ? [`URL:${link}`] : []), "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, "TRIGGER:PT9H", "END:VALARM", "END:VEVENT",
  ];
}

const told = (plan: Plan): string =>
  `${sentence(plan)} First time: ${dayInWords(plan.date!)}. Who will ask: ${tidy(plan.asks)}.`;

export function uid(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
