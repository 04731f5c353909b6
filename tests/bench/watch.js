// Runs in the page before its own scripts: finds what can be pressed, and notes when a consequence is painted.
globalThis.watch = (() => {
  const shown = (el) => {
    const box = el.getBoundingClientRect();
    if (box.width < 1 || box.height < 1 || getComputedStyle(el).visibility === "hidden") return false;
    let opacity = 1;
    for (let node = el; node && node.nodeType === 1; node = node.parentElement) opacity *= +getComputedStyle(node).opacity;
    return opacity > 0.05;
  };
  // A hidden input is pressed by its label.
  const target = (el) => [el, el.labels && el.labels[0], el.closest("label")].find((one) => one && shown(one));
  const w = { pressed: 0, painted: 0 };
  w.visible = (selector) => [...document.querySelectorAll(selector)].find(shown);
  w.ready = (selector) => [...document.querySelectorAll(selector)].filter((el) => !el.disabled).map(target).find(Boolean);
  w.point = (selector) => {
    const el = w.ready(selector);
    el.scrollIntoView({ block: "center", behavior: "instant" });
    const box = el.getClientRects()[0];
    return [box.left + Math.min(box.width / 2, 60), box.top + box.height / 2];
  };
  w.arm = (selector) => {
    let seen = false;
    const look = (inFrame) => {
      if (seen || !w.pressed || !w.visible(selector)) return;
      seen = true;
      // The task after a frame's callbacks is the first moment at which that frame counts as painted.
      const after = () => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { w.painted = performance.now(); };
        channel.port2.postMessage(0);
      };
      if (inFrame) after(); else requestAnimationFrame(after);
    };
    addEventListener("click", () => { w.pressed ||= performance.now(); }, true);
    new MutationObserver(() => look(false)).observe(document, { subtree: true, childList: true, attributes: true });
    const frame = () => { look(true); if (!w.painted) requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  };
  w.hurry = (steps) => {
    const frame = () => {
      const el = w.ready(steps[0]);
      if (el) { el.click(); steps.shift(); }
      if (steps.length) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  return w;
})();
