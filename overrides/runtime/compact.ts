/** Everything that a learner has done, in at most 4,096 letters, for a learning system, a cookie or an address.
 *
 * `1` (the version), two letters that check the rest, then an entry after each `~`, oldest first. Quizzes, scenes and
 * endings go by digests of their ids, so a course that has been edited since reads what it still knows and skips the rest.
 */

import { TEXT_ENTRY, readText, writeText, writeWhole } from "./compact-text";
import { answerBits, readAnswer } from "./compact-answer";
import { readScenarioBits, scenarioBits } from "./compact-scenario";
import type { CourseIds, QuizIds } from "./ids";
import { Bits, count, digest, takeCount } from "./letters";
import { type Entry, type Progress, VERSION } from "./progress";

export const LIMIT = 4096;
const FORMAT = "1";
const KEY = 3;
const HASH = 2;
const CHECK = 2;
/** Times are kept to eight seconds: one letter for what follows within four minutes. */
const TICK = 8000;
/** Words shorter than this are never left out: they are marks, not sentences. */
const LONG = 24;

export interface Compact { state: string; dropped: number }
interface Piece { at: number; head: string; texts: Record<string, string> }

export function encode(progress: Progress, ids: CourseIds, limit = LIMIT): Compact {
  const entries = Object.entries(progress.quizzes).sort(([, a], [, b]) => a.at - b.at);
  let before = 0;
  const pieces = entries.map(([id, entry]) => {
    const at = Math.floor(entry.at / TICK);
    const since = count(at - before);
    before = at;
    return pieceOf(id, entry, ids.quizzes[id], since);
  });
  return fitted(pieces, limit);
}

export function decode(state: string, ids: CourseIds): Progress {
  const quizzes: Record<string, Entry> = {};
  if (!state.startsWith(FORMAT)) return { version: VERSION, quizzes };
  const known = new Map(Object.keys(ids.quizzes).map((id) => [digest(id, KEY), id]));
  const body = state.slice(FORMAT.length + CHECK);
  const pieces = body.split("~").slice(1);
  // What arrives cut off has lost the end of its last entry.
  if (digest(body, CHECK) !== state.slice(FORMAT.length, FORMAT.length + CHECK)) pieces.pop();
  let at = 0;
  for (const piece of pieces) {
    try {
      const [head, ...texts] = piece.split("$");
      const plain = head.startsWith(TEXT_ENTRY);
      const [since, rest] = takeCount(plain ? head.slice(1) : head);
      at += since;
      const read = plain ? readText(rest, texts) : readPiece(rest, texts, known, ids);
      if (read) quizzes[read[0]] = { ...read[1], at: at * TICK };
    } catch {
      // One entry that cannot be read takes no other with it.
    }
  }
  return { version: VERSION, quizzes };
}

function pieceOf(id: string, entry: Entry, known: QuizIds | undefined, since: string): Piece {
  if (!known || (entry.hash && entry.hash !== known.hash)) {
    const { head, texts } = writeWhole(id, entry);
    return { at: entry.at, head: TEXT_ENTRY + since + head, texts };
  }
  const bits = new Bits().push(entry.done ? 1 : 0, 1);
  const held = known.scenes ? scenarioBits(bits, entry, known) : answerBits(bits, entry.answer ?? {}, known);
  return { at: entry.at, head: since + digest(id, KEY) + digest(known.hash, HASH) + bits.letters, texts: writeText(entry, held) };
}

function readPiece(text: string, texts: string[], keys: Map<string, string>, ids: CourseIds): [string, Entry] | undefined {
  const id = keys.get(text.slice(0, KEY));
  if (!id) return undefined;
  const known = ids.quizzes[id];
  const same = text.slice(KEY, KEY + HASH) === digest(known.hash, HASH);
  const bits = new Bits(text.slice(KEY + HASH));
  const done = bits.take(1) === 1;
  const words = readText("", texts)[1];
  if (known.scenes) return [id, { ...words, ...readScenarioBits(bits, known) }];
  if (!same) return undefined;
  return [id, { ...words, at: 0, hash: known.hash, ...(done && { done }), answer: { ...readAnswer(bits, known), ...words.answer } }];
}

/** As many words as there is room for: the longest are left out first, and of two alike the older one. */
function fitted(pieces: Piece[], limit: number): Compact {
  let dropped = 0;
  const written = () => pieces.map(({ head, texts }) => `~${head}${Object.entries(texts).map(([name, text]) => `$${name}=${text}`).join("")}`).join("");
  const long = pieces.flatMap(({ at, texts }) => Object.entries(texts).map(([name, { length }]) => ({ at, texts, name, length })))
    .filter(({ length }) => length >= LONG).sort((a, b) => b.length - a.length || a.at - b.at);
  let body = written();
  const over = () => FORMAT.length + CHECK + body.length > limit;
  while (over() && (long.length || pieces.length)) {
    const next = long.shift();
    if (next) delete next.texts[next.name];
    else pieces.pop();
    dropped += 1;
    body = written();
  }
  return { state: FORMAT + digest(body, CHECK) + body, dropped };
}
