/**
 * The page's only script: it filters by rule and severity, and opens what is folded before printing. Without it the
 * page holds all the same text.
 */
export const PAGE_SCRIPT = `
(() => {
  const filter = document.querySelector(".filter");
  if (filter !== null) {
    const rules = [...document.querySelectorAll(".rule")];
    const said = filter.querySelector("output");
    const apply = () => {
      const { severity, rule } = filter.elements;
      let shown = 0;
      for (const each of rules) {
        const fits = [severity.value, ""].includes(severity.value === "" ? "" : each.dataset.severity)
          && (rule.value === "" || rule.value === each.dataset.rule);
        each.hidden = !fits;
        if (fits) shown += 1;
      }
      said.textContent = filter.dataset.result.replace("{shown}", String(shown)).replace("{all}", String(rules.length));
    };
    filter.hidden = false;
    filter.addEventListener("change", apply);
    filter.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("click", (event) => {
      if (event.target.closest?.("a[href^='#rule-']")) { filter.reset(); apply(); }
    });
    apply();
  }
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details:not([open], figure *)")) folded.open = folded.dataset.wasFolded = true;
  });
  addEventListener("afterprint", () => {
    for (const folded of document.querySelectorAll("details[data-was-folded]")) {
      folded.open = false;
      delete folded.dataset.wasFolded;
    }
  });
})();
`;
