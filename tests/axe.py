"""axe as the tests put it into a page."""

from axe_playwright_python.base import AXE_SCRIPT

# A page names few colours and axe reads each of them for every word on it, which was a quarter of its time: what it
# has read is kept. It reads into an object that is there already, so the four numbers are copied.
KEPT_COLOURS = """(() => {
  const Colour = axe.commons.color.Color;
  const read = Colour.prototype.parseString;
  const known = new Map();
  Colour.prototype.parseString = function (text) {
    if (!known.has(text)) known.set(text, read.call(new Colour(), text));
    const {r, g, b, alpha} = known.get(text);
    return Object.assign(this, {r, g, b, alpha});
  };
})();"""
SCRIPT = f"{AXE_SCRIPT}\n{KEPT_COLOURS}"
# To be there from the start, which is far quicker than to be sent to each page. A page in a frame is judged by itself.
FROM_THE_START = f"if (self === top) {{\n{SCRIPT}\n}}"
