// After a form was sent, the address of its answer becomes that of the page itself: to refresh it sends nothing twice. Stands
// for the inline script that Keycloak would add to the answer.
const form = document.querySelector('form[action*="session_code="]');

if (form && new URLSearchParams(location.search).has("session_code")) {
  const page = new URL(form.getAttribute("action"), location.href);
  page.searchParams.delete("session_code");
  history.replaceState(null, "", page.pathname + page.search);
}
