/** A run sheet as a calendar file: an event for each row, at the clock of the place where it is run. */

import { escaped, folded } from "../plan/calendar";
import { type Asked, clock } from "./address";
import { rowTitle } from "./words";
import type { Plan } from "./session";
import type { Row } from "./stretch";

/** Times without a zone: a session at 09:30 is at 09:30 wherever the calendar is. */
function moment({ date, start }: Asked, minutes: number): string {
  const [hours, past] = start.split(":").map(Number);
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMinutes(hours * 60 + past + minutes);
  return day.toISOString().slice(0, 19).replace(/[-:]/g, "");
}

/** `link` leads back to this plan; none where the course is no website. */
export function calendar(plan: Plan, asked: Asked, link: string, now = new Date()): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const events = plan.rows.filter((row) => row.kind !== "spare").flatMap((row, i) => event(row, i, asked, link, stamp));
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//internal-customer//session//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

function event(row: Row, i: number, asked: Asked, link: string, stamp: string): string[] {
  const about = [row.activity?.does, row.activity?.allDebrief ? "Debrief: What? So what? Now what?" : "", link].filter(Boolean).join("\n\n");
  return [
    "BEGIN:VEVENT", `UID:${asked.date}-${clock(asked.start, 0).replace(":", "")}-${i + 1}-session@internal-customer.invalid`, `DTSTAMP:${stamp}`,
    `DTSTART:${moment(asked, row.at)}`, `DTEND:${moment(asked, row.at + row.minutes)}`, `SUMMARY:${escaped(rowTitle(row))}`,
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []), ...(link ? [`URL:${link}`] : []), "END:VEVENT",
  ];
}
