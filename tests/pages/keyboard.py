"""A learner who has a keyboard and nothing else: Tab, Shift and Tab, arrows, Space, Enter and letters."""

from playwright.sync_api import Locator, Page, expect

TRIES, ONE_BY_ONE = 12, 300
# Is the focus there (0), and if not, how many stops of the Tab key lie between? The count only saves time: where it
# is wrong, `to` looks where it has come and counts again. Null: the target cannot have the focus yet.
AWAY = """target => {
  const here = document.activeElement;
  const one = el => (el.type === 'radio' ? el.name : el);
  if (one(here) === one(target)) return 0;
  const stops = el => el.tabIndex >= 0 && !el.disabled && el.checkVisibility({visibilityProperty: true});
  if (!stops(target)) return null;
  const follows = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  const back = here !== document.body && follows(target, here);
  const [low, high] = back ? [target, here] : [here, target];
  const can = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const between = [...document.querySelectorAll(can)].filter(el => follows(low, el) && follows(el, high) && stops(el));
  const names = new Set(between.map(one));
  names.delete(one(here));
  names.delete(one(target));
  return (names.size + 1) * (back ? -1 : 1);
}"""
# How far along its group a radio is from the one with the focus, the shorter way round.
ALONG = """target => {
  const all = [...document.querySelectorAll('input[type=radio]')].filter(el => el.name === target.name);
  const away = all.indexOf(target) - all.indexOf(document.activeElement);
  return Math.abs(away) * 2 <= all.length ? away : away - Math.sign(away) * all.length;
}"""
MARKED = "radio => radio.checked && radio === document.activeElement"
CHOICES = "(select, value) => [...select.options].findIndex(one => one.value === value) - select.selectedIndex"
DATE_ORDERS = ("{1}{2}{0}", "{2}{1}{0}", "{0}{1}{2}")


class Keyboard:
    """Presses keys, and looks where the focus has come to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = page.keyboard

    def to(self, target: Locator) -> None:
        """Tab on, or back, until the target has the focus; of radios, any one of its group."""
        for _ in range(TRIES):
            away = target.evaluate(AWAY)
            if away == 0:
                return
            if away is None:
                target.wait_for()
            else:
                self._tab(away)
        for _ in range(ONE_BY_ONE):
            self._tab(1)
            if target.evaluate(AWAY) == 0:
                return
        raise AssertionError(f"Tab never comes to {target}")

    def _tab(self, steps: int) -> None:
        for _ in range(abs(steps)):
            self.keys.press("Tab" if steps >= 0 else "Shift+Tab")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.to(target)
        self.keys.press(key)

    def pick(self, radio: Locator) -> None:
        """Into the group, along it with the arrows; a group in which nothing is marked yet needs Space."""
        self.to(radio)
        away = radio.evaluate(ALONG)
        for _ in range(abs(away)):
            self.keys.press("ArrowDown" if away > 0 else "ArrowUp")
        if not away and not radio.is_checked():
            self.keys.press("Space")
        assert radio.evaluate(MARKED), f"the arrows never come to {radio}"

    def tick(self, box: Locator, wanted: bool = True) -> None:
        if box.is_checked() != wanted:
            self.press(box, "Space")
        expect(box).to_be_checked(checked=wanted)

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
        self.keys.type(text[:12])
        if text[12:]:
            self.keys.insert_text(text[12:])
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
            while field.evaluate(AWAY) == 0:
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
