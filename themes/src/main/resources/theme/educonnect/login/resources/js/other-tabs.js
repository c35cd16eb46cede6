// Keycloak's own watch over other tabs (someone signed in there, or started again), fed from data attributes instead of
// the base theme's inline scripts.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { signedInElsewhereUrl, authSessionHash } = document.body.dataset;

startSessionPolling(signedInElsewhereUrl);
if (authSessionHash) {
  checkAuthSession(authSessionHash);
}
