const root = document.documentElement;
root.classList.add("scripted");
const saved = (name, type, parts) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

// code, long tables, the page as one file
const code = document.getElementById("all-code");
if (code) {
  code.hidden = false;
  code.addEventListener("click", () => {
    const open = root.classList.toggle("code-shown");
    for (const cell of document.querySelectorAll("details.code")) cell.open = open;
    code.textContent = open ? code.dataset.hide : code.dataset.show;
    code.setAttribute("aria-expanded", String(open));
  });
}
for (const button of document.querySelectorAll("button.rows")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    button.previousElementSibling.classList.add("whole");
    button.remove();
  });
}
const whole = document.documentElement.cloneNode(true);  // as it was opened, for a copy that is mailed alone
whole.classList.remove("scripted");
for (const link of whole.querySelectorAll("[data-site] a")) link.remove();
for (const button of whole.querySelectorAll("button")) button.hidden = true;
const save = document.getElementById("save");
save.hidden = false;
save.addEventListener("click", () => {
  const shared = whole.querySelector("script[src]");
  if (shared && window.vegaPacked) {
    const packed = document.createElement("script");
    [packed.type, packed.id, packed.textContent] = ["text/plain", "vega-packed", window.vegaPacked];
    shared.replaceWith(packed);
  }
  saved(location.pathname.split("/").pop() || "page.html", "text/html", ["<!DOCTYPE html>\n", whole.outerHTML]);
});
for (const link of document.querySelectorAll("a.sister")) {
  link.addEventListener("click", () => { link.hash = location.hash; });
}

// a figure as PNG, SVG or CSV, and its address
const heading = (figure) => figure.querySelector("figcaption :is(h2, h3)")?.textContent ?? "";
const picture = (figure) => {
  const shown = [...figure.querySelectorAll(".drawing svg")].find((svg) => svg.clientWidth > 0);
  const svg = shown.cloneNode(true);
  const [width, height] = (svg.getAttribute("viewBox") ?? "0 0 820 400").split(" ").slice(2).map(Number);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("font-family", getComputedStyle(document.body).fontFamily);
  svg.setAttribute("viewBox", `0 -28 ${width} ${height + 28}`);
  svg.setAttribute("width", width);
  svg.setAttribute("height", height + 28);
  const title = document.createElementNS("http://www.w3.org/2000/svg", "text");
  title.textContent = heading(figure);
  for (const [name, value] of [["x", 4], ["y", -10], ["font-size", 15], ["font-weight", 600]]) title.setAttribute(name, value);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [["y", -28], ["width", "100%"], ["height", "100%"], ["fill", "white"]]) ground.setAttribute(name, value);
  svg.prepend(ground, title);
  return { text: new XMLSerializer().serializeToString(svg), width, height: height + 28 };
};
const exports = {
  SVG: (figure) => saved(`${figure.id}.svg`, "image/svg+xml", [picture(figure).text]),
  PNG: (figure) => {
    const { text, width, height } = picture(figure);
    const image = new Image();
    image.addEventListener("load", () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [2 * width, 2 * height];
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => saved(`${figure.id}.png`, "image/png", [blob]));
    });
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  },
  CSV: (figure) => {
    const table = figure.querySelector("table");
    const { group: column } = table.dataset;  // said once above the rows it stands for; in a file in each of them
    let group = column;
    const lines = [...table.rows].flatMap((row) => {
      if (!row.classList.contains("group")) return [column === undefined ? [...row.cells] : [{ textContent: group }, ...row.cells]];
      group = row.textContent;
      return [];
    });
    const rows = lines.map((cells) => cells.map((cell) => {
      const text = cell.textContent;
      const number = /^[-+−]?[\d.,\s]+%?$/.test(text);
      const safe = !number && /^\s*[-=+@＝＋－＠]/.test(text) ? `'${text}` : text;  // a spreadsheet would compute it
      return `"${safe.replaceAll('"', '""')}"`;
    }));
    const separator = root.lang === "vi" ? ";" : ",";
    saved(`${figure.id}.csv`, "text/csv", ["\ufeff", rows.map((row) => row.join(separator)).join("\r\n")]);
  },
};
const words = document.getElementById("page-script").dataset;
for (const figure of document.querySelectorAll("figure.exhibit:not(.sentence)")) {
  const bar = document.createElement("p");
  bar.className = "get";
  for (const [name, get] of Object.entries(exports)) {
    if (name === "CSV" ? !figure.querySelector("table") : !figure.querySelector(".drawing svg")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.setAttribute("aria-label", `${name}: ${heading(figure)}`);
    button.addEventListener("click", () => get(figure));
    bar.append(button);
  }
  const link = document.createElement("a");
  link.href = `#${figure.id}`;
  link.textContent = words.link;
  link.setAttribute("aria-label", `${words.link}: ${heading(figure)}`);
  bar.append(link);
  figure.append(bar);
}

// tooltips at once, under the pointer and by the arrow keys
const tip = document.createElement("div");
tip.id = "tip";
tip.hidden = true;
tip.setAttribute("role", "status");
document.body.append(tip);
const marked = ":is(path, circle, rect, line):is(:has(> title), [data-tip], [data-t])";
const said = (mark) => {
  const title = mark.querySelector("title");
  if (title) {
    mark.dataset.tip = title.textContent;
    title.remove();
  } else if (!mark.dataset.tip) {  // on a phone: what the same mark says in the drawing for a screen
    const svg = mark.closest("svg");
    const at = [...svg.querySelectorAll(marked)].indexOf(mark);
    mark.dataset.tip = said(svg.parentElement.querySelector("svg.wide").querySelectorAll(marked)[at]);
  }
  return mark.dataset.tip;
};
const tell = (mark) => {
  tip.hidden = !mark;
  if (!mark) return;
  tip.textContent = said(mark).replaceAll(" · ", "\n");
  const at = mark.getBoundingClientRect();
  const left = Math.min(at.right + 8, root.clientWidth - tip.offsetWidth - 8);
  tip.style.left = `${Math.max(8, left) + scrollX}px`;
  tip.style.top = `${at.bottom + 8 + scrollY}px`;
};
for (const svg of document.querySelectorAll(".drawing svg")) {
  if (!svg.querySelector(marked)) continue;
  svg.setAttribute("tabindex", "0");
  svg.addEventListener("pointerover", (event) => tell(event.target.closest(marked)));
  svg.addEventListener("pointerleave", () => tell(null));
  svg.addEventListener("blur", () => tell(null));
  let at = -1;
  svg.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") tell(null);
    if (!step) return;
    event.preventDefault();
    const marks = svg.querySelectorAll(marked);
    at = (at + step + marks.length) % marks.length;
    tell(marks[at]);
  });
}

// charts that a reader can move
const live = document.querySelectorAll("[data-spec]");
const packed = document.getElementById("vega-packed")?.textContent ?? window.vegaPacked;  // absent where a page of a site is alone
const unpacked = async () => {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
};
const loaded = async () => {
  const script = document.createElement("script");
  script.type = "module";
  script.textContent = await unpacked();
  const told = new Promise((resolve) => { window.addEventListener("vega", resolve, { once: true }); });
  document.head.append(script);
  await told;
};
const enliven = async (place) => {
  const spec = JSON.parse(document.getElementById(place.dataset.spec).textContent);
  const drawing = document.createElement("div");
  if (typeof spec.width === "number") {
    spec.width = "container";
    spec.autosize = { type: "fit-x", contains: "padding" };
  }
  if (place.clientWidth < 480) {  // a phone: one entry a legend row, shorter names beside the bars
    const { legend, axis } = spec.config ?? {};
    spec.config = { ...spec.config, legend: { ...legend, columns: 1 }, axis: { ...axis, labelLimit: 110 } };
  }
  const pictures = [...place.children];
  place.append(drawing);
  try {
    await window.vegaEmbed(drawing, spec, {
      mode: "vega-lite", renderer: "svg", actions: false, ast: true, defaultStyle: false, tooltip: { disableDefaultStyle: true },
    });
    for (const mark of drawing.querySelectorAll("[role=graphics-symbol]:not([aria-label])")) mark.removeAttribute("role");
    for (const old of pictures) old.remove();
    place.dataset.drawn = "yes";
  } catch (error) {
    drawing.remove();
    place.dataset.drawn = "no";
    console.error(error);
  }
  for (const slider of place.querySelectorAll(".vega-bind input[type=range]")) {  // its value as the language writes it
    const shown = slider.nextElementSibling;
    const tellValue = () => {
      shown.textContent = Number(slider.value).toLocaleString(root.lang, { useGrouping: false });
    };
    slider.addEventListener("input", tellValue);
    tellValue();
  }
};
if (live.length && packed && "DecompressionStream" in window) {
  await loaded();
  for (const place of live) await enliven(place);
}
root.dataset.ready = "yes";
