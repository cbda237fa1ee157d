const show = (language) => {
  document.documentElement.dataset.show = language;
  document.documentElement.lang = language;
};
show(location.hash === "#en" ? "en" : "vi");
document.getElementById("switch").addEventListener("click", () => {
  const language = document.documentElement.dataset.show === "vi" ? "en" : "vi";
  show(language);
  history.replaceState(null, "", "#" + language);
});
document.documentElement.dataset.ready = "yes";
