"use strict";
(() => {
  const words = document.body.dataset;
  const plain = (text) => text.trim().toLowerCase().replace(/[\s_,]/g, "");
  const digits = (text) => plain(text).replace(/^0x0*(?=.)/, "");
  const isSame = (given, answer) => plain(given) === plain(answer)
    || (plain(answer).startsWith("0x") && digits(given) === digits(answer));
  const answerOf = (stop) => stop.querySelector("details.answer");
  for (const form of document.querySelectorAll("form.question")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const stop = form.closest(".stop");
      const given = new FormData(form).get("answer") || "";
      const isRight = isSame(given, answerOf(stop).querySelector("p").textContent);
      const verdict = form.querySelector(".verdict");
      verdict.textContent = isRight ? words.right : words.wrong;
      verdict.className = isRight ? "verdict right" : "verdict wrong";
      if (isRight) {
        answerOf(stop).open = true;
      }
    });
  }
  const stops = [...document.querySelectorAll(".stop")];
  document.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target.closest("input") || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const middle = window.innerHeight / 2;
    const now = stops.findLastIndex((stop) => stop.getBoundingClientRect().top < middle);
    const next = stops[Math.max(0, Math.min(stops.length - 1, now + step))];
    event.preventDefault();
    next.scrollIntoView();
    next.focus({ preventScroll: true });
  });
  window.addEventListener("beforeprint", () => document.querySelectorAll("details.notes").forEach((it) => { it.open = true; }));
})();
