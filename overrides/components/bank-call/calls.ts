/** Phase 1: one caller crosses the desks. `macros/bank_call/calls.py` holds the same rules for the build. */

export type MoveKind = "card" | "mile" | "number";
export type Key = "understood" | "papers" | "decision";
export interface Contact { at: string; why: string | null; repair: boolean }
export interface Move { light: boolean; finds: Key | null; adds: Contact[]; skips: string | null; spares: boolean }
export interface Desk { id: string; name: string; why: string | null; then: Contact | null; moves: Record<MoveKind, Move> }
export interface CallRules { plan: number; minutes: number; desks: Desk[]; endings: { id: string; least: number }[] }
export type Moves = Record<string, MoveKind>;

export const MOVES: Record<MoveKind, string> = { card: "Follow the card", mile: "Go the extra mile", number: "Make the number" };
export const KEYS: Record<Key, string> = { understood: "Understood", papers: "Papers", decision: "Decision" };

/** What a play leaves behind. `lamps`: by desk, on, off, or silent where no call came. */
export interface Play { stops: Contact[]; lamps: Record<string, "on" | "off" | "silent">; keys: Set<Key>; open?: Desk }

/** Crosses every desk that has a move; `open` is the first desk that waits for one. */
export function play(rules: CallRules, moves: Moves): Play {
  const played: Play = { stops: [], lamps: {}, keys: new Set() };
  const skipped = new Set<string>();
  for (const desk of rules.desks) {
    const move = desk.moves[moves[desk.id]];
    if (skipped.has(desk.id)) { played.lamps[desk.id] = "silent"; continue; }
    if (!move) { played.open = desk; break; }
    played.stops.push({ at: desk.id, why: desk.why, repair: false }, ...move.adds);
    if (desk.then && !move.spares) played.stops.push(desk.then);
    played.lamps[desk.id] = move.light ? "on" : "off";
    if (move.finds) played.keys.add(move.finds);
    if (move.skips) skipped.add(move.skips);
  }
  return played;
}

export const handled = (played: Play): number => played.stops.length;
export const blue = (played: Play): number => played.stops.filter((stop) => stop.why).length;
export const told = (played: Play): number => played.stops.filter((stop) => !stop.repair).length;
export const isMet = (played: Play): boolean => Object.keys(KEYS).every((key) => played.keys.has(key as Key));
export const lit = (played: Play): number => Object.values(played.lamps).filter((lamp) => lamp === "on").length;
export const visited = (played: Play): number => Object.values(played.lamps).filter((lamp) => lamp !== "silent").length;
export const endingOf = (rules: CallRules, played: Play): string => rules.endings.find((one) => handled(played) >= one.least)!.id;
