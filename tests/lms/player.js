/** A learner of the player's: looks at an item, ends an attempt without an answer, and then presses each option. */

// Whatever the player has put off for a moment has been done after one.
const moment = () => new Promise((done) => setTimeout(done));
const words = (element) => element.innerText.replace(/\s+/g, " ").trim();

async function shown(xml) {
  const room = document.querySelector("item-container");
  room.itemXML = xml;
  const wanted = new DOMParser().parseFromString(xml, "text/xml").documentElement.getAttribute("identifier");
  for (let tries = 0; tries < 500; tries += 1) {
    await moment();
    const item = room.shadowRoot.querySelector("qti-assessment-item");
    if (item?.identifier === wanted && item.getOutcome("SCORE")) return moment().then(() => item);
  }
  throw new Error(`The player does not show ${wanted}`);
}

async function attempt(item) {
  item.processResponse();
  await moment();
  const replies = [...item.querySelectorAll("qti-modal-feedback")];
  const said = replies.filter((reply) => reply.shadowRoot.querySelector("dialog").open);
  return { score: Number(item.getOutcome("SCORE").value), reply: said.map(words).join("; ") };
}

async function played(xml) {
  const item = await shown(xml);
  const options = [...item.querySelectorAll("qti-simple-choice")];
  const unanswered = await attempt(item);
  const answers = [];
  for (const option of options) {
    option.click();
    answers.push({ id: option.identifier, words: words(option), ...(await attempt(item)) });
  }
  item.showCorrectResponse(true);
  await moment();
  const right = options.filter((option) => option.matches(":state(correct-response)")).map((one) => one.identifier);
  return { title: item.title, prompt: words(item.querySelector("qti-prompt")), unanswered, answers, right };
}

globalThis.played = played;
