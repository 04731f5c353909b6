/** Some hosts let a frame run script and send no form. Ours are never sent: a press is enough. */

export function pressInsteadOfSending(): void {
  document.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest("button");
    const form = pressed?.form;
    if (!form || pressed.type !== "submit" || event.defaultPrevented) return;
    event.preventDefault();
    form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });
}
