import { fragmentToNotice } from "./ribbon/notice";

const { language, title, lines } = fragmentToNotice(location.hash);
document.documentElement.lang = language;
document.title = title;
document.body.append(element("h1", title), ...lines.map((line) => element("p", line)));

/** The text contains names from cells and sheets: it must never be parsed as markup. */
function element(name: "h1" | "p", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
