/* For the page around the course: its frames grow with what they show, and their answers are kept with this page.
   <script src="https://…/embed.js" defer></script> anywhere beside the frames; needs nothing else. */
addEventListener("message", function (event) {
  var said = event.data, answer, kept, key = "internal-customer " + event.origin;
  if (!said || said.course !== "internal-customer" || said.version !== 1) return;
  var frame = Array.from(document.querySelectorAll("iframe")).find(function (one) { return one.contentWindow === event.source; });
  if (!frame) return;
  if (said.type === "height") frame.style.height = said.height + 4 + "px";
  // A frame that has gone to another site, or that is sandboxed and so has no origin, gets no answers.
  if (event.origin !== new URL(frame.src).origin) return;
  if (said.type === "state") try { localStorage.setItem(key, said.state); } catch (blocked) { window[key] = said.state; }
  if (said.type === "hello") {
    try { kept = localStorage.getItem(key); } catch (blocked) { kept = window[key]; }
    answer = { course: said.course, version: 1, type: "init" };
    if (kept) answer.state = kept;
    event.source.postMessage(answer, event.origin);
  }
  frame.dispatchEvent(new CustomEvent("course", { bubbles: true, detail: said }));
});
