if (!window.chntTables) {
  window.chntTables = true;
  const about = (table) => JSON.parse(table.closest(".chnt-table").dataset.about);
  const body = (table) => table.tBodies[0];
  // each row keeps its place among the rows as they came, which is that of its values
  const numbered = (table) => {
    if (!table.dataset.numbered) {
      [...body(table).rows].forEach((row, at) => (row.dataset.at = at));
      table.dataset.numbered = "yes";
    }
    return [...body(table).rows];
  };
  const compared = (a, b) => {
    if (a === null || b === null) return (a === null) - (b === null);
    return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
  };
  const sort = (head) => {
    const table = head.closest("table"), rows = numbered(table), values = about(table).rows;
    const down = head.getAttribute("aria-sort") === "ascending", column = head.cellIndex;
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = (row) => values[row.dataset.at][column];
    rows.sort((a, b) => compared(value(a), value(b)) * (down ? -1 : 1) || a.dataset.at - b.dataset.at);
    body(table).append(...rows);
  };
  const filter = (field) => {
    const asked = field.value.toLocaleLowerCase();
    for (const row of numbered(field.closest(".chnt-table").querySelector("table")))
      row.hidden = !row.textContent.toLocaleLowerCase().includes(asked);
  };
  const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const copy = async (button) => {
    const table = button.closest(".chnt-table").querySelector("table"), told = about(table);
    const shown = numbered(table).filter((row) => !row.hidden);
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const values = (row) => told.rows[row.dataset.at];
    const cell = (value, text) => (typeof value === "number" ? `<td x:num="${value}" sdval="${value}">${value}</td>` : `<td>${escaped(text)}</td>`);
    const line = (text) => `<tr><td>${escaped(text)}</td></tr>`;
    const page =
      `<table xmlns:x="urn:schemas-microsoft-com:office:excel">${told.title.map(line).join("")}` +
      `<tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join("")}</tr>` +
      shown.map((row) => `<tr>${values(row).map((v, i) => cell(v, row.cells[i].textContent)).join("")}</tr>`).join("") +
      `${told.sources.map(line).join("")}</table>`;
    const text = [
      ...told.title.map((part) => [part]), heads,
      ...shown.map((row) => values(row).map((v, i) => (typeof v === "number" ? v : row.cells[i].textContent))),
      ...told.sources.map((part) => [part]),
    ].map((row) => row.join("\t")).join("\n");
    const kinds = { "text/html": page, "text/plain": text };
    await navigator.clipboard.write([new ClipboardItem(
      Object.fromEntries(Object.entries(kinds).map(([kind, part]) => [kind, new Blob([part], { type: kind })])))]);
    button.textContent = told.copied;
  };
  document.addEventListener("click", (event) => {
    const head = event.target.closest(".chnt-table th"), button = event.target.closest(".chnt-copy");
    if (head) sort(head);
    if (button) copy(button);
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches(".chnt-filter")) filter(event.target);
  });
}
