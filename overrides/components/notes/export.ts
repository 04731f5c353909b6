/** What the room did as one table: rows that a person reads in a spreadsheet and a program reads line by line. */

import { Stage, type Done, type Session, type Vote } from "./session";
import { lines, ROUNDS } from "./shown";
import { LETTERS, sum } from "./votes";

type Row = [part: string, slide: string, what: string, which: string, value: string | number];
const HEAD = ["part", "slide", "what", "which", "value"];

export function rowsOf(session: Session): Row[] {
  return Object.entries(session.done).flatMap(([place, done]) => {
    const [part, slide] = place.split("/");
    return doneRows(done).map(([where, what, which, value]): Row => [part, where || slide, what, which, value]);
  });
}

type Inner = [where: string, what: string, which: string, value: string | number];

function doneRows({ vote, playing, cells, slips }: Done): Inner[] {
  const rows: Inner[] = vote ? voteRows("", vote) : [];
  for (const [decision, one] of Object.entries(playing?.votes ?? {})) rows.push(...voteRows(`decision ${decision}`, one));
  if (playing?.code) rows.push(["", "path", "the room", playing.code], ["", "ending", "the room", playing.ended ?? ""]);
  for (const code of playing?.codes.split(/[\s,;]+/).filter(Boolean) ?? []) rows.push(["", "path", "a table", code]);
  cells?.forEach((row, i) => row.forEach((value, j) => value && rows.push(["", `row ${i + 1}`, `column ${j + 1}`, value])));
  for (const [label, text] of Object.entries(slips ?? {})) rows.push(...lines(text).map((line): Inner => ["", label, "", line]));
  return rows;
}

function voteRows(where: string, vote: Vote): Inner[] {
  const rows = ROUNDS.flatMap((name, round) => (sum(vote.counts[round])
    ? vote.counts[round].map((count, i): Inner => [where, name, LETTERS[i], count]) : []));
  if (vote.stage === Stage.Play && vote.choice !== undefined) rows.push([where, "played", LETTERS[vote.choice], 1]);
  return rows;
}

/** A cell that a spreadsheet would take for a formula is made text. */
const cell = (value: string | number): string => {
  const plain = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

export const csvOf = (session: Session): string =>
  [HEAD, ...rowsOf(session)].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
