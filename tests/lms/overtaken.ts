/** A tab that closes while a state is on its way: what the store holds in the end. */

import { StateDocument } from "../../overrides/lms/document";

/** A store that takes a document at once and answers late. ``held`` is what it had before, of another day. */
export async function overtaken(held: string | null): Promise<string> {
  let text = held;
  let version = held ? 1 : 0;
  let late = false;
  const answer = (status: number, body: string | null = null) => new Response(body, { status, headers: { ETag: `"${version}"` } });
  const fetch = (_: unknown, given?: RequestInit): Promise<Response> => {
    if (given?.method !== "PUT") return Promise.resolve(text ? answer(200, text) : answer(404));
    const { "If-Match": match, "If-None-Match": none } = given.headers as Record<string, string>;
    const fits = text ? match === "*" || match === `"${version}"` : none === "*";
    if (fits) text = given.body as string;
    if (fits) version += 1;
    return late ? new Promise(() => undefined) : Promise.resolve(answer(fits ? 204 : 412));
  };
  const document = new StateDocument("https://store.example/", {}, fetch as typeof globalThis.fetch);
  await document.open();
  late = true;
  document.change({ completed: true }, "now");
  await new Promise((soon) => setTimeout(soon));
  document.change({ state: "1newest" });
  document.end();
  return text!;
}
