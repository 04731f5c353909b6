"""Every page says what it is: to a reader, to a search engine, to a screen reader."""

import pytest

from tests.parsed import parsed


def soups(site):
    """Every page, parsed."""
    for name in site.pages:
        yield name, parsed(site.folder / name)


def test_every_page_has_a_title_a_language_and_one_main_heading(site):
    for name, soup in soups(site):
        assert soup.title, name
        assert soup.title.get_text(strip=True), name
        assert soup.html["lang"] == "en", name
        headings = [heading.get_text(" ", strip=True) for heading in soup.find_all("h1")]
        assert len(headings) == 1, f"{name}: {headings}"


def test_every_page_describes_itself_in_words_of_its_own(site):
    texts = {name: description(soup) for name, soup in soups(site) if name != "404.html"}
    assert not [f"{name}: {len(text)} characters" for name, text in texts.items() if not 70 <= len(text) <= 155]
    assert len(set(texts.values())) == len(texts), sorted(texts.items(), key=lambda item: item[1])


def description(soup):
    meta = soup.find("meta", attrs={"name": "description"})
    return meta["content"] if meta else ""


def test_no_id_is_used_twice(site):
    for name, soup in soups(site):
        ids = [element["id"] for element in soup.find_all(id=True)]
        assert not {one for one in ids if ids.count(one) > 1}, name


@pytest.mark.parametrize("name", ["index.html", "404.html", "modules/front-desk/index.html"])
def test_the_pages_that_others_link_to_are_there(site, name):
    assert name in site.pages
