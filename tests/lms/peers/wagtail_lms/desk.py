"""The addresses of the school: those of wagtail-lms, and what a teacher does there by forms, in one call each."""

from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import Page
from wagtail_lms.models import CourseEnrollment, CoursePage, SCORMAttempt, SCORMLessonPage, SCORMPackage


@csrf_exempt
def upload(request: HttpRequest) -> HttpResponse:
    """A package, a course with one lesson that uses it, and the learner enrolled in it."""
    file = request.FILES["file"]
    package = SCORMPackage(title=file.name, package_file=file)
    package.save()
    course = Page.get_first_root_node().add_child(instance=CoursePage(title=file.name))
    lesson = course.add_child(instance=SCORMLessonPage(title=file.name, scorm_package=package))
    learner, _ = User.objects.get_or_create(username="ruth")
    CourseEnrollment.objects.create(user=learner, course=course)
    return JsonResponse({"lesson": lesson.pk, "launch": package.get_launch_url(), **package.manifest_data})


def enter(request: HttpRequest, lesson: int) -> HttpResponse:
    """The learner, logged in, at the player."""
    login(request, User.objects.get(username="ruth"))
    return redirect("wagtail_lms:scorm_player", lesson)


def result(request: HttpRequest, lesson: int) -> HttpResponse:
    """What a teacher reads of the attempt, and whether the course counts as done."""
    page = SCORMLessonPage.objects.get(pk=lesson)
    attempts = SCORMAttempt.objects.filter(scorm_package=page.scorm_package)
    enrolled = CourseEnrollment.objects.get(course=page.get_parent().specific)
    kept = attempts.values("score_raw", "completion_status", "suspend_data", "location").first()
    return JsonResponse({**(kept or {}), "done": enrolled.completed_at is not None})


urlpatterns = [
    path("lms/", include("wagtail_lms.urls")),
    path("desk/upload/", upload),
    path("desk/<int:lesson>/enter/", enter),
    path("desk/<int:lesson>/result/", result),
]
