const button = document.getElementById("all-code");
document.documentElement.classList.add("scripted");
if (button) {
  button.addEventListener("click", () => {
    const cells = [...document.querySelectorAll("details.code")];
    const open = document.documentElement.classList.toggle("code-shown");
    cells.forEach((cell) => { cell.open = open; });
    button.textContent = open ? button.dataset.hide : button.dataset.show;
    button.setAttribute("aria-expanded", String(open));
  });
}
const sorry = document.getElementById("page-script").dataset.noChart;
for (const place of document.querySelectorAll("[data-spec]")) {
  const spec = JSON.parse(document.getElementById(place.dataset.spec).textContent);
  if (typeof spec.width === "number") {
    spec.width = "container";
    spec.autosize = { type: "fit-x", contains: "padding" };
  }
  if (place.clientWidth < 480) {  // a phone: one entry a legend row, shorter names beside the bars
    const { legend, axis } = spec.config ?? {};
    spec.config = { ...spec.config, legend: { ...legend, columns: 1 }, axis: { ...axis, labelLimit: 110 } };
  }
  try {
    await window.vegaEmbed(place, spec, { mode: "vega-lite", renderer: "svg", actions: false });
    place.dataset.drawn = "yes";
    for (const slider of place.querySelectorAll(".vega-bind input[type=range]")) {  // its value as the language writes it
      const shown = slider.nextElementSibling;
      const tell = () => {
        const value = Number(slider.value);
        shown.textContent = value.toLocaleString(document.documentElement.lang, { useGrouping: false });
      };
      slider.addEventListener("input", tell);
      tell();
    }
  } catch (error) {
    place.dataset.drawn = "no";
    place.textContent = sorry;
    place.closest("figure")?.querySelector("details.data")?.setAttribute("open", "");
    console.error(error);
  }
}
document.documentElement.dataset.ready = "yes";
