const root = document.documentElement;
const form = document.querySelector(".find");
const words = document.getElementById("words");
const choices = [...form.querySelectorAll("select")];
const runs = [...document.querySelectorAll(".runs > li")];
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").toLowerCase();
let texts = new Map();
const find = () => {
  const asked = plain(words.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const run of runs) {
    if (!texts.has(run)) texts.set(run, plain(run.textContent));
    const fits = choices.every((choice) => !choice.value || run.dataset[choice.dataset.by] === choice.value)
      && asked.every((word) => texts.get(run).includes(word));
    run.hidden = !fits;
    shown += fits;
  }
  document.getElementById("found").textContent = `${shown}/${runs.length}`;
};
const show = (language) => {
  root.dataset.show = language;
  root.lang = language;
  for (const option of document.querySelectorAll("option[data-vi]")) option.textContent = option.dataset[language];
};
show(location.hash === "#en" ? "en" : "vi");
document.getElementById("switch").addEventListener("click", () => {
  const language = root.dataset.show === "vi" ? "en" : "vi";
  show(language);
  history.replaceState(null, "", "#" + language);
});
form.hidden = false;
form.addEventListener("input", find);
form.addEventListener("submit", (event) => event.preventDefault());
find();
root.dataset.ready = "yes";
