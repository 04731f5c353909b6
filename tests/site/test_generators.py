"""MkDocs and Zensical make the same course of the same sources."""

from bs4 import BeautifulSoup

from tests import sites


def words(path):
    """The text that a reader gets from a page, without the theme around it."""
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    text = soup.find("article") or soup.body
    for extra in text.find_all(class_=["headerlink", "md-source-file", "md-content__button"]):
        extra.decompose()
    return " ".join(text.get_text(" ").split())


def test_both_generators_write_the_same_pages():
    assert sites.pages(sites.ready("mkdocs")) == sites.pages(sites.ready("zensical"))


def test_both_generators_write_the_same_words():
    one, other = sites.ready("mkdocs"), sites.ready("zensical")
    for name in sites.pages(one):
        assert words(one / name) == words(other / name), name


def test_both_generators_mark_up_the_scenario_alike():
    one, other = sites.ready("mkdocs"), sites.ready("zensical")
    for name in sites.pages(one):
        assert marks(one / name) == marks(other / name), name


def marks(path):
    """Every attribute that our script reads, in order; those for the generators' own search are not ours."""
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    text = soup.find("article") or soup.body
    pairs = [(tag.name, key, value) for tag in text.find_all(True) for key, value in tag.attrs.items()]
    return [pair for pair in pairs if pair[1].startswith("data-") and not pair[1].startswith("data-search")]
