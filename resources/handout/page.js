"use strict";
(() => {
  const words = document.body.dataset;
  // What makes no difference is taken away; which forms are right, the page says.
  const plain = (text) => text.toLowerCase().replace(/[\s_,`']/g, "").replace(/(?<=.)[.!]+$/, "").replace(/^(0x)?0+(?=[0-9a-f])/, "$1");
  const answerOf = (stop) => stop.querySelector("details.answer");
  const tell = (stop, isRight) => {
    const verdict = stop.querySelector(".verdict");
    verdict.textContent = isRight ? words.right : words.wrong;
    verdict.className = isRight ? "verdict right" : "verdict wrong";
    if (isRight) {
      answerOf(stop).open = true;
    }
  };
  for (const place of document.querySelectorAll(".place")) {
    place.addEventListener("click", () => tell(place.closest(".stop"), place.dataset.right === "true"));
  }
  for (const form of document.querySelectorAll("form.question")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const stop = form.closest(".stop");
      const given = new FormData(form).get("answer") || "";
      const isRight = form.dataset.accepted.split(" ").includes(plain(given));
      tell(stop, isRight);
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
