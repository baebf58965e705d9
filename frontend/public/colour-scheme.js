// Sets light or dark before the first paint, so that a page never flashes in the other scheme.
(function () {
  var kept = null;
  try {
    kept = window.localStorage.getItem("essaim-colour-scheme");
  } catch {
    // Storage may be forbidden: the system's preference then decides.
  }
  var dark = kept === "dark" || (kept !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
