// A second click on a button sends nothing twice. Coming back with the browser's history frees the form again.
const sent = new WeakSet();

document.addEventListener("submit", (event) => {
  if (sent.has(event.target)) {
    event.preventDefault();
  } else {
    sent.add(event.target);
  }
});

addEventListener("pageshow", (event) => {
  if (event.persisted) {
    Array.from(document.forms, (form) => sent.delete(form));
  }
});
