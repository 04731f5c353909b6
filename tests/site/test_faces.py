"""The faces that a page is read in: a first part that is light and enough, and the rest for those who write it."""

from fontTools.ttLib import TTFont

from macros import fonts

NAMES = "Zoë Núñez"
FIELD = "textarea:visible"


def faces(page):
    """The font files that a page fetches; the list grows."""
    asked = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
    return lambda: sorted({name for name in asked if name.endswith(".woff2")})


def test_no_text_of_ours_asks_for_more_than_the_first_part(mkdocs_site, page):
    fetched = faces(page)
    for name in [name for name in mkdocs_site.pages if name.startswith("modules/")]:
        page.goto(mkdocs_site.url(name))
        page.evaluate("document.fonts.ready")
    assert fetched() == ["atkinson.woff2", "besley-600.woff2", "besley-700.woff2"]


def test_a_name_with_letters_of_its_own_is_written_in_the_same_face(mkdocs_site, page):
    fetched = faces(page)
    page.goto(mkdocs_site.url("modules/put-it-to-work/index.html"))
    page.locator(FIELD).first.fill(NAMES)
    page.wait_for_function("document.fonts.check('1rem \"Atkinson Hyperlegible Next\"', 'ë')")
    assert "atkinson-latin.woff2" in fetched()


def test_the_style_names_the_letters_that_the_files_hold(mkdocs_site):
    style = (mkdocs_site.folder / "assets" / "course" / "course.css").read_text(encoding="utf-8")
    spans = [f"U+{one[0]:X}-{one[1]:X}" if isinstance(one, tuple) else f"U+{one:X}" for one in fonts.FIRST]
    assert f"unicode-range:{','.join(spans)}" in style.replace(", ", ",")
    held = TTFont(mkdocs_site.folder / "assets" / "course" / "atkinson.woff2").getBestCmap()
    assert set(fonts.letters()) <= set(held)
