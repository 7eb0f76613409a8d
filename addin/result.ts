import { fragmentToNotice } from "./notice";

const { language, title, lines } = fragmentToNotice(location.hash);
document.documentElement.lang = language;
document.title = title;
document.body.append(element("h1", title), ...lines.map((line) => element("p", line)));

/** Names from cells and sheets stand in the text: it must never be read as markup. */
function element(name: "h1" | "p", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
