// Offers to open the map where there is one; what draws it is fetched only then.
for (const figure of document.querySelectorAll("[data-map-module]")) {
  const button = figure.querySelector("[data-map-open]");
  const told = figure.querySelector("[data-map-told]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const { openMap } = await import(figure.dataset.mapModule);
      await openMap(figure);
      button.remove();
    } catch {
      button.disabled = false;
      told.textContent = figure.dataset.mapFailed;
    }
  });
}
