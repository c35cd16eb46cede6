// Hands the answer over to the service without a click; the button stays for browsers without JavaScript.
document.querySelector("form[data-submit-on-load]").submit();
