/** A run sheet as the end of an address: the planner writes it, the room reads it. */

/** An activity's id, a pause (`break`, `lunch`), or `spare` minutes at the end. */
export interface Row { id: string; minutes: number }
/** `from` is the clock time at which the session begins; empty where nobody has said. */
export interface Run { from: string; rows: Row[] }

export const PAUSES = ["break", "lunch"];

export const toAddress = ({ from, rows }: Run): string => `#from=${from}&run=${toRows(rows)}`;
export const toRows = (rows: Row[]): string => rows.map(({ id, minutes }) => `${id}:${minutes}`).join(",");

/** Nothing where the address holds no run sheet, or one with a slip in it. */
export function fromAddress(hash: string): Run | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const from = given.get("from") ?? "";
  const rows = fromRows(given.get("run") ?? "");
  return rows && (!from || /^([01]\d|2[0-3]):[0-5]\d$/.test(from)) ? { from, rows } : undefined;
}

export function fromRows(text: string): Row[] | undefined {
  const found = text.split(",").map((row) => /^([a-z0-9-]+):(\d{1,3})$/.exec(row));
  return found.every(Boolean) ? found.map((row) => ({ id: row![1], minutes: Number(row![2]) })) : undefined;
}
