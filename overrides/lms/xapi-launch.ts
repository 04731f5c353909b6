/** Launched by a link that names a store, a key to it, and the learner. */

import { Told } from "./lms";
import { COURSE } from "./protocol";
import { storage } from "./stores";
import { type Given, reachable } from "./xapi";
import { actorOf, authorization, withSlash } from "./xapi-words";

const KEY = `${COURSE}:launch`;

/** The key leaves the address bar at once; a reload finds it in what this tab alone remembers. */
export function hidden(query: URLSearchParams): URLSearchParams {
  const kept = storage("session");
  if (!query.has("auth")) return new URLSearchParams(kept?.getItem(KEY) ?? "");
  kept?.setItem(KEY, query.toString());
  history.replaceState(null, "", location.pathname);
  return query;
}

export function fromLink(query: URLSearchParams, { activity, iri, endpoints }: DOMStringMap): Given {
  const endpoint = withSlash(reachable(query.get("endpoint"), endpoints));
  const session = {
    actor: learner(query.get("actor")), registration: query.get("registration") ?? "", activity: query.get("activity_id") ?? activity!,
    template: {}, cmi5: false, began: Date.now(), iri: iri!,
  };
  return { session, endpoint, authorization: authorization(query.get("auth")!), mode: "normal", kept: storage("local") };
}

export function learner(text: string | null): ReturnType<typeof actorOf> {
  try {
    return actorOf(text ?? "");
  } catch {
    throw new Told("The link does not say who you are in a way that can be read. Open the course from your learning system again.");
  }
}
