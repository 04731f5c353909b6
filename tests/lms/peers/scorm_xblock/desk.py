"""The addresses of the workbench, and one more: an author adds an empty unit."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from workbench import urls
from workbench.scenarios import SCENARIOS, add_xml_scenario


def add(request: HttpRequest) -> HttpResponse:
    """A unit of the kind that takes a package."""
    name = f"unit{len(SCENARIOS)}"
    add_xml_scenario(name, name, "<scorm/>")
    return JsonResponse({"unit": name, "block": SCENARIOS[name].usage_id})


urlpatterns = [path("desk/add/", add), *urls.urlpatterns]
