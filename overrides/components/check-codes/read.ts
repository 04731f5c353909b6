/** Finds completion codes in pasted text or in a table of comma-separated values, one row a line. */

import { type Completion, decode, digestInLetters } from "../record/code";

export interface Row { line: number; name: string; code: string; completion?: Completion; note: string }

/** A code as it should be; else anything that was meant as one. */
const CODE = /\bIC[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{3}\b/i;
const MEANT = /\bIC-[0-9A-Z]+(?:-[0-9A-Z]+)*/i;

/** Every line that holds a code, or something that was meant as one. Other cells of the line are its name. */
export function readRows(text: string): Row[] {
  const rows = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/).flatMap((line, i) => (line.trim() ? readLine(line, i + 1) : []));
  const seen = new Map<number, number>();
  for (const row of rows) {
    if (!row.completion) continue;
    const { digest } = row.completion;
    if (seen.has(digest)) row.note = `The same paths, ${digestInLetters(digest)}, as line ${seen.get(digest)}.`;
    else seen.set(digest, row.line);
  }
  return rows;
}

function readLine(line: string, number: number): Row[] {
  const cells = cellsOf(line);
  const found = (line.match(CODE) ?? line.match(MEANT))?.[0];
  // The first line of a table names its columns.
  if (!found) return number === 1 && cells.length > 1 ? [] : [{ line: number, name: line.trim().slice(0, 60), code: "", note: "There is no code on this line." }];
  const name = cells.map((cell) => cell.replace(found, "").trim()).filter(Boolean).join(", ");
  const reading = decode(found);
  const base = { line: number, name: name.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, ""), code: found };
  return ["completion" in reading ? { ...base, completion: reading.completion, note: "" } : { ...base, note: reading.fault }];
}

/** The cells of one line: commas, semicolons or tabs between them, quotes around those that hold one. */
export function cellsOf(line: string): string[] {
  const mark = ["\t", ";", ","].find((one) => line.includes(one)) ?? ",";
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (letter === '"' && quoted && line[i + 1] === '"') { cell += '"'; i++; }
    else if (letter === '"') quoted = !quoted;
    else if (letter === mark && !quoted) { cells.push(cell.trim()); cell = ""; }
    else cell += letter;
  }
  return [...cells, cell.trim()];
}
