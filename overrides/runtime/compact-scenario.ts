/** A scenario in bits: the run, the last choice in each scene, endings, flags. Each step carries a letter of its scene's
 * digest, so that a scenario that has been edited keeps the run as far as it still means the same. */

import type { QuizIds } from "./ids";
import { type Bits, digest } from "./letters";
import type { Entry, Step } from "./progress";

const SCENE = 5;
const CHOICE = 3;
const MANY = 5;
const NAME = 3;

type Scenes = NonNullable<QuizIds["scenes"]>;
const sceneLetter = ([id, hash]: Scenes[number]): string => digest(id + hash, 1);

function stepBits(bits: Bits, scenes: Scenes, scene: string, choice: string): void {
  const at = scenes.findIndex(([id]) => id === scene);
  bits.push(at, SCENE).push(scenes[at][2].indexOf(choice), CHOICE).word(sceneLetter(scenes[at]));
}

function takeStep(bits: Bits, scenes: Scenes): Step | undefined {
  const [scene, choice, letter] = [scenes[bits.take(SCENE)], bits.take(CHOICE), bits.takeWord(1)];
  if (!scene || sceneLetter(scene) !== letter || !scene[2][choice]) return undefined;
  return { scene: scene[0], choice: scene[2][choice], hash: scene[1] };
}

function names(bits: Bits, words: string[] = []): void {
  bits.push(words.length, MANY);
  for (const word of words) bits.word(digest(word, NAME));
}

function takeNames(bits: Bits, known: string[] = []): string[] {
  const read = Array.from({ length: bits.take(MANY) }, () => bits.takeWord(NAME));
  return read.flatMap((name) => known.filter((word) => digest(word, NAME) === name));
}

export function scenarioBits(bits: Bits, entry: Entry, { scenes = [] }: QuizIds): Record<string, string> {
  const still = ({ scene, choice }: { scene: string; choice: string }) => scenes.some(([id, , choices]) => id === scene && choices.includes(choice));
  const changed = (entry.trail ?? []).findIndex((step) => !still(step) || scenes.find(([id]) => id === step.scene)![1] !== step.hash);
  const trail = (entry.trail ?? []).slice(0, changed < 0 ? undefined : changed);
  const walked = Object.fromEntries(trail.map(({ scene, choice }) => [scene, choice]));
  const other = Object.entries(entry.chosen ?? {}).map(([scene, choice]) => ({ scene, choice }))
    .filter((one) => still(one) && walked[one.scene] !== one.choice);
  bits.push(entry.read === false ? 0 : 1, 1).push(trail.length, MANY);
  for (const { scene, choice } of trail) stepBits(bits, scenes, scene, choice);
  bits.push(other.length, MANY);
  for (const { scene, choice } of other) stepBits(bits, scenes, scene, choice);
  names(bits, entry.endings);
  names(bits, entry.flags);
  names(bits, entry.brought);
  return {};
}

export function readScenarioBits(bits: Bits, { scenes = [], endings, flags }: QuizIds): Entry {
  const read = bits.take(1) === 1;
  const walked = Array.from({ length: bits.take(MANY) }, () => takeStep(bits, scenes));
  const other = Array.from({ length: bits.take(MANY) }, () => takeStep(bits, scenes));
  const lost = walked.indexOf(undefined);
  const trail = walked.slice(0, lost < 0 ? undefined : lost) as Step[];
  const chosen = Object.fromEntries([...walked, ...other].flatMap((step) => (step ? [[step.scene, step.choice]] : [])));
  const [reached, set, brought] = [takeNames(bits, endings), takeNames(bits, flags), takeNames(bits, flags)];
  return {
    at: 0, trail, read: lost < 0 ? read : true, chosen, brought,
    ...(reached.length && { endings: reached }), ...(reached.length && { flags: set }),
  };
}
