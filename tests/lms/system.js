// A learning system with scorm-again as its run-time. What it has kept stands in the session's storage, as on its server.
// system.html?api=scorm12|scorm2004|hostile|secretive|overlapping|distant|none&course=<address>&depth=<frames between>
const asked = new URLSearchParams(location.search);
const kind = asked.get("api");
globalThis.calls = [];

const DIALECTS = {
  scorm12: { name: "API", made: () => new Scorm12API(settings()), error: "LMSGetLastError" },
  scorm2004: { name: "API_1484_11", made: () => new Scorm2004API(settings()), error: "GetLastError" },
};
const settings = () => ({ autocommit: false, logLevel: 5, ...(asked.get("mode") && { }) });

function logged(api, error) {
  const note = (name) => (...given) => {
    const answer = api[name](...given);
    calls.push([name, ...given.slice(0, 2), String(answer), Number(api[error]())]);
    if (/Commit|Finish|Terminate/.test(name)) keep();
    return answer;
  };
  const names = Object.keys(api).concat(["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSGetLastError",
    "Initialize", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError"]);
  return Object.fromEntries(names.filter((name) => typeof api[name] === "function").map((name) => [name, note(name)]));
}

// What real systems do, each in its own way. Values are kept for the next visit.
const ODD = {
  // Never tells status or score.
  secretive: (api) => ({ LMSGetValue: (name) => (/status|score/.test(name) ? "" : api.LMSGetValue(name)) }),
  // Reads all, changes one value, writes all: of two that come at once, one is undone.
  overlapping: (api, store) => ({
    LMSSetValue: (name, value) => {
      const seen = { ...store };
      setTimeout(() => {
        for (const key of Object.keys(store)) delete store[key];
        Object.assign(store, seen, { [name]: value });
      }, 200);
      return "true";
    },
  }),
  // The same over a line: a value needs 200 ms, and a look 60 ms, in which all else stands still. Each value is also kept by itself.
  distant: (api, store) => {
    const said = { "cmi.core.lesson_status": "not attempted" };
    let [underway, ahead] = [[], 0];
    const come = () => {
      const there = underway.filter(({ at }) => at <= performance.now() + ahead);
      underway = underway.filter((one) => !there.includes(one));
      for (const { seen, name, value } of there) Object.assign(store, seen, { [name]: said[name] = value });
    };
    return {
      LMSSetValue: (name, value) => {
        come();
        underway.push({ name, value, seen: { ...store }, at: performance.now() + ahead + 200 });
        setTimeout(come, 201);
        return "true";
      },
      LMSGetValue: (name) => { ahead += 60; come(); return said[name] ?? ""; },
    };
  },
};

function odd(way) {
  const store = globalThis.store = JSON.parse(sessionStorage.getItem(kind) ?? "{}");
  const yes = () => "true";
  const set = (name, value) => { store[name] = value; sessionStorage.setItem(kind, JSON.stringify(store)); return yes(); };
  const api = { LMSInitialize: yes, LMSFinish: yes, LMSCommit: yes, LMSGetValue: (name) => store[name] ?? "", LMSSetValue: set };
  globalThis.API = { ...api, ...way(api, store) };
}

let current;
function keep() {
  sessionStorage.setItem(kind, JSON.stringify(current.renderCMIToJSONObject()));
}

function provide(dialect) {
  const { name, made, error } = DIALECTS[dialect];
  current = made();
  const kept = JSON.parse(sessionStorage.getItem(dialect) ?? "null");
  if (kept) current.loadFromJSON(kept.cmi ?? kept, "cmi");
  globalThis[name] = logged(current, error);
}

if (kind === "hostile") {
  // Answers with everything but what the standard says, and takes no interaction.
  const lies = ["true", true, 1];
  let turn = 0;
  const store = globalThis.store = {};
  const yes = () => lies[turn++ % 3];
  globalThis.API_1484_11 = globalThis.API = {
    LMSInitialize: yes, LMSFinish: yes, LMSCommit: () => { throw new Error("no connection"); },
    LMSGetValue: (name) => { if (name === "cmi.core.lesson_location") throw new Error("never heard of it"); return store[name] ?? null; },
    LMSSetValue: (name, value) => { if (name.includes("interactions")) return "false"; store[name] = value; return yes(); },
  };
} else if (kind in ODD) odd(ODD[kind]);
else if (kind in DIALECTS && asked.get("late")) addEventListener("load", () => provide(kind));
else if (kind in DIALECTS) provide(kind);

globalThis.kept = () => JSON.parse(sessionStorage.getItem(kind) ?? "null");
addEventListener("DOMContentLoaded", () => {
  const depth = Number(asked.get("depth") ?? 0);
  const frame = document.querySelector("iframe");
  if (asked.get("opener")) window.course = window.open(asked.get("course"));
  else if (depth) frame.src = `/system.html?api=between&depth=${depth - 1}&course=${encodeURIComponent(asked.get("course"))}`;
  else frame.src = asked.get("course");
});
