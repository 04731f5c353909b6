"""A learner who has a keyboard and nothing else: Tab, Shift and Tab, arrows, Space, Enter and letters."""

from playwright.sync_api import Locator, Page, expect

TRIES, ONE_BY_ONE = 12, 300
# How many stops of the Tab key lie between the focus and a target. It only saves time: `to` looks where it has come.
AWAY = """target => {
  const one = el => (el.type === 'radio' ? `radio ${el.name}` : el);
  const can = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const stops = [...document.querySelectorAll(can)].filter(el => el.tabIndex >= 0 && !el.disabled
    && el.checkVisibility({visibilityProperty: true}));
  const names = [...new Set(stops.map(one))];
  const here = document.activeElement;
  const [to, at] = [names.indexOf(one(target)), names.indexOf(one(here))];
  if (at >= 0 || here === document.body) return to - at;
  const after = stops.find(el => here.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING);
  const from = after ? names.indexOf(one(after)) : names.length;
  return to >= from ? to - from + 1 : to - from;
}"""
HERE = """target => {
  const here = document.activeElement;
  return here === target || here.type === 'radio' && target.type === 'radio' && here.name === target.name;
}"""
RADIOS = """target => {
  const all = [...document.querySelectorAll('input[type=radio]')].filter(el => el.name === target.name);
  return all.indexOf(target) - all.indexOf(document.activeElement);
}"""
CHOICES = "(select, value) => [...select.options].findIndex(one => one.value === value) - select.selectedIndex"
DATE_ORDERS = ("{1}{2}{0}", "{2}{1}{0}", "{0}{1}{2}")


class Keyboard:
    """Presses keys, and looks where the focus has come to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = page.keyboard

    def to(self, target: Locator) -> None:
        """Tab on, or back, until the target has the focus; of radios, any one of its group."""
        target.wait_for()
        handle = target.element_handle()
        for _ in range(TRIES):
            if handle.evaluate(HERE):
                return
            self._tab(handle.evaluate(AWAY))
        for _ in range(ONE_BY_ONE):
            if handle.evaluate(HERE):
                return
            self._tab(1)
        raise AssertionError(f"Tab never comes to {target}")

    def _tab(self, steps: int) -> None:
        for _ in range(abs(steps) or 1):
            self.keys.press("Tab" if steps >= 0 else "Shift+Tab")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.to(target)
        self.keys.press(key)

    def pick(self, radio: Locator) -> None:
        """Into the group, along it with the arrows; a group in which nothing is marked yet needs Space."""
        self.to(radio)
        away = radio.evaluate(RADIOS)
        for _ in range(abs(away)):
            self.keys.press("ArrowDown" if away > 0 else "ArrowUp")
        if not radio.is_checked():
            self.keys.press("Space")
        expect(radio).to_be_checked()
        expect(radio).to_be_focused()

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
            while field.evaluate(HERE):
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
