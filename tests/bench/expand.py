"""Prints every page of the course in this folder as Markdown with all macros expanded (YAML: page, meta, markdown)."""

import sys

import yaml
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation


def expand() -> dict[str, dict[str, object]]:
    """Run the macros on each page, as MkDocs does before it renders."""
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    files = get_files(config)
    environment = config.plugins.on_env(config.theme.get_env(), config=config, files=files)
    files.add_files_from_theme(environment, config)
    navigation = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    for file in files.documentation_pages():
        if file.page is None:
            get_page(file, config)
    pages = [file.page for file in files.documentation_pages()]
    return {page.file.src_uri: expanded(page, config, files) for page in pages if navigation}


def get_page(file, config) -> None:  # type: ignore[no-untyped-def]
    """A page outside the navigation has no page object yet."""
    from mkdocs.structure.pages import Page  # noqa: PLC0415

    Page(None, file, config)


def expanded(page, config, files) -> dict[str, object]:  # type: ignore[no-untyped-def]
    """One page's front matter and its Markdown after the macros."""
    page.read_source(config)
    page = config.plugins.on_pre_page(page, config=config, files=files)
    markdown = config.plugins.on_page_markdown(page.markdown, page=page, config=config, files=files)
    return {"meta": dict(page.meta), "markdown": str(markdown)}


if __name__ == "__main__":
    yaml.safe_dump(expand(), sys.stdout, allow_unicode=True)
