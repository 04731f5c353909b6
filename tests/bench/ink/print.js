// What inkjs' own template does, without its fades: print what follows, then the choices.
var story = new inkjs.Story(storyContent);
var place = document.getElementById("story");

function add(className, text) {
  var p = document.createElement("p");
  p.className = className;
  p.textContent = text;
  place.appendChild(p);
  return p;
}

function go() {
  while (story.canContinue) add("line", story.Continue());
  story.currentChoices.forEach(function (choice) {
    var a = document.createElement("a");
    a.href = "#";
    a.textContent = choice.text;
    a.onclick = function (event) {
      event.preventDefault();
      place.querySelectorAll(".choice").forEach(function (old) { old.remove(); });
      story.ChooseChoiceIndex(choice.index);
      go();
    };
    add("choice", "").appendChild(a);
  });
}

go();
