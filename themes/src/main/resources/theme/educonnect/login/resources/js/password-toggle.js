// Adds to each password field a button that shows what was typed. Without JavaScript there is no button.
for (const group of document.querySelectorAll("[data-password]")) {
  const { buttonClass, show, hide, showLabel, hideLabel } = group.dataset;
  const input = group.querySelector("input");
  const button = document.createElement("button");

  const reveal = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? hide : show;
    button.setAttribute("aria-label", shown ? hideLabel : showLabel);
  };

  button.type = "button";
  button.className = buttonClass;
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => reveal(input.type === "password"));
  // Browsers would otherwise remember the password as an ordinary text.
  input.form.addEventListener("submit", () => reveal(false));
  reveal(false);
  group.append(button);
}
