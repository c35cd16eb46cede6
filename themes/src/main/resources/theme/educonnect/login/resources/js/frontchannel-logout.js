// Goes on by itself once the frames have told every service; the link stays for browsers without JavaScript.
const leave = () => location.replace(document.getElementById("continue").href);

if (document.readyState === "complete") {
  leave();
} else {
  addEventListener("load", leave);
}
