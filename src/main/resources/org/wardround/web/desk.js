// The desk works without scripts; this makes it quicker for the hands: keys, completion, dragging.
"use strict";
(() => {
  const box = document.getElementById("q");
  const list = document.getElementById("completions");
  const typing = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  // Completion: the ARIA pattern of a combobox with a list.
  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector('[aria-selected="true"]');
  const show = (open) => {
    list.hidden = !open;
    box.setAttribute("aria-expanded", String(open));
    if (!open) box.removeAttribute("aria-activedescendant");
  };
  const choose = (option) => {
    options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  };
  const take = (option) => {
    box.value = option.dataset.query;
    show(false);
    box.form.requestSubmit();
  };
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.target === list) show(options().length > 0 && document.activeElement === box);
  });
  box.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "Escape") show(false);
    if (list.hidden || all.length === 0) return;
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown") choose(all[(at + 1) % all.length]);
    else if (event.key === "ArrowUp") choose(all[(at - 1 + all.length) % all.length]);
    else if (event.key === "Enter" && at >= 0) take(all[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) { event.preventDefault(); take(option); }
  });
  box.addEventListener("blur", () => show(false));

  // Keys: / to search, j and k through results, g and a letter to a section, ? for help.
  const places = { h: "/", m: "/moves", p: "/pictures/flow", s: "/search", v: "/vacancies", f: "/feeds" };
  let going = false;
  const step = (by) => {
    const links = [...document.querySelectorAll(".results h2 a, .results h3 a, table.results tbody th a")];
    const at = links.indexOf(document.activeElement);
    const next = links[at < 0 ? (by > 0 ? 0 : -1) : at + by];
    if (next) next.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (going) {
      going = false;
      if (places[event.key]) location.assign(places[event.key]);
      return;
    }
    if (event.key === "/") { event.preventDefault(); box.focus(); box.select(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "g") { going = true; setTimeout(() => { going = false; }, 1500); }
    else if (event.key === "?") location.assign("/help");
  });

  // A range of days, dragged over the bars.
  const histogram = document.querySelector(".histogram");
  if (histogram) {
    let first = null;
    const bars = [...histogram.querySelectorAll("a")];
    const under = (event) => {
      const element = document.elementFromPoint(event.clientX, event.clientY);
      return element && element.closest(".histogram a");
    };
    const range = (last) => {
      const [from, to] = [bars.indexOf(first), bars.indexOf(last)].sort((a, b) => a - b);
      return bars.slice(from, to + 1);
    };
    histogram.addEventListener("dragstart", (event) => event.preventDefault());
    histogram.addEventListener("pointerdown", (event) => { first = under(event); });
    histogram.addEventListener("pointermove", (event) => {
      const last = first && under(event);
      if (last) bars.forEach((bar) => bar.classList.toggle("chosen", range(last).includes(bar)));
    });
    histogram.addEventListener("pointerup", (event) => {
      const last = under(event);
      if (first && last && first !== last) {
        const taken = range(last);
        const words = histogram.dataset.query.replace(/(^|\s)published:\S+/g, "").trim();
        const period = `published:${taken[0].dataset.period}..${taken[taken.length - 1].dataset.period}`;
        location.assign("/search?q=" + encodeURIComponent(`${words} ${period}`.trim()));
      }
      first = null;
    });
  }
})();
