"""A learner who has a keyboard and nothing else: Tab, Shift and Tab, arrows, Space, Enter and letters."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

TRIES, ONE_BY_ONE = 12, 300
# Of a text, typed one by one.
LETTERS = 5
# Is the focus there (0), and if not, how many stops of the Tab key lie between? The count only saves time: where it
# is wrong, `to` looks where it has come and counts again. Null: the target cannot have the focus yet. `along`: how far
# along its group a radio is from the one with the focus, the shorter way round.
WHERE = """target => {
  const here = document.activeElement;
  const one = el => (el.type === 'radio' ? el.name : el);
  if (one(here) === one(target)) {
    const group = [...document.querySelectorAll('input[type=radio]')].filter(el => el.name === target.name);
    const along = group.indexOf(target) - group.indexOf(here);
    return {away: 0, marked: target.checked,
      along: Math.abs(along) * 2 <= group.length ? along : along - Math.sign(along) * group.length};
  }
  const stops = el => el.tabIndex >= 0 && !el.disabled && el.checkVisibility({visibilityProperty: true});
  if (!stops(target)) return {away: null};
  const follows = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  const among = between => {
    const can = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const names = new Set([...document.querySelectorAll(can)].filter(el => between(el) && stops(el)).map(one));
    names.delete(one(here));
    names.delete(one(target));
    return names.size + 1;
  };
  const ahead = among(el => follows(here, el) && follows(el, target));
  if (here !== document.body && follows(here, target)) return {away: ahead};
  const back = among(el => follows(target, el) && (here === document.body || follows(el, here)));
  return {away: here === document.body && ahead < back ? ahead : -back};
}"""
# Asked of all that a locator finds, it takes one call to the browser; asked of the one it finds, it takes several.
SEEK = f"found => found.length === 1 ? ({WHERE})(found[0]) : {{away: null}}"
CHOICES = "(select, value) => [...select.options].findIndex(one => one.value === value) - select.selectedIndex"
DATE_ORDERS = ("{1}{2}{0}", "{2}{1}{0}", "{0}{1}{2}")


class Keyboard:
    """Presses keys, and looks where the focus has come to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = page.keyboard

    def to(self, target: Locator) -> dict[str, Any]:
        """Tab on, or back, until the target has the focus; of radios, any one of its group."""
        for tries in range(TRIES + ONE_BY_ONE):
            where = self._where(target)
            if where["away"] == 0:
                return where
            if where["away"] is not None:
                self._tab(where["away"] if tries < TRIES else 1)
        raise AssertionError(f"Tab never comes to {target}")

    def _where(self, target: Locator) -> dict[str, Any]:
        """How far the target is from the focus; one that is not shown yet is waited for."""
        where: dict[str, Any] = target.evaluate_all(SEEK)
        if where["away"] is None:
            target.wait_for()
            where = target.evaluate_all(SEEK)
        return where

    def _tab(self, steps: int) -> None:
        for _ in range(abs(steps)):
            self.keys.press("Tab" if steps >= 0 else "Shift+Tab")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.to(target)
        self.keys.press(key)

    def pick(self, radio: Locator) -> None:
        """Into the group, along it with the arrows; a group in which nothing is marked yet needs Space."""
        where = self.to(radio)
        if not where["along"] and not where["marked"]:
            self.keys.press("Space")
        for _ in range(abs(where["along"])):
            self.keys.press("ArrowDown" if where["along"] > 0 else "ArrowUp")
        where = self._where(radio)
        assert where.get("marked"), f"Space and the arrows do not mark {radio}"
        assert where["along"] == 0, f"the focus is not on {radio}"

    def tick(self, box: Locator, wanted: bool = True) -> None:
        if box.is_checked() == wanted:
            return
        self.press(box, "Space")
        assert box.is_checked() == wanted, f"Space does not change {box}"

    def choose(self, select: Locator, value: str) -> None:
        """Along the options of a closed list."""
        self.to(select)
        away = select.evaluate(CHOICES, value)
        for _ in range(abs(away)):
            self.keys.press("ArrowDown" if away > 0 else "ArrowUp")
        expect(select).to_have_value(value)

    def write(self, field: Locator, text: str) -> None:
        """Over whatever stands there. A long text begins letter by letter, and the rest is pasted."""
        self.to(field)
        self.keys.press("Control+A")
        self.keys.type(text[:LETTERS])
        if text[LETTERS:]:
            self.keys.insert_text(text[LETTERS:])
        expect(field).to_have_value(text)

    def date(self, field: Locator, day: str) -> None:
        """Digits into a field for a date, in whatever order this browser asks for them."""
        for order in DATE_ORDERS:
            self.to(field)
            self.keys.type(order.format(*day.split("-")))
            if field.input_value() == day:
                return
            # Back to the first part of the field: away from it, and into it again.
            self.keys.press("Shift+Tab")
            while self._where(field)["away"] == 0:
                self.keys.press("Shift+Tab")
        raise AssertionError(f"{day} could not be typed")

    def slide(self, slider: Locator, value: int) -> None:
        self.to(slider)
        away = value - int(slider.input_value())
        for _ in range(abs(away)):
            self.keys.press("ArrowRight" if away > 0 else "ArrowLeft")
        expect(slider).to_have_value(str(value))

    def open(self, summary: Locator) -> None:
        """Open what is folded away, unless it stands open."""
        if not summary.evaluate("el => el.parentElement.open"):
            self.press(summary)
