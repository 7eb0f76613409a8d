import type { PagePlace, Workbench } from "./workbench";

// A page that a script shows: what Google puts in front of it, then the page's own text
const { workbench } = parent as unknown as { readonly workbench: Workbench };
const place = location.hash.slice(1) as PagePlace;
const cloud = workbench.sheets();
const shown = cloud?.page(place);
if (cloud && shown) {
  Object.assign(window, { google: cloud.google(place) });
  document.open();
  document.write(shown.html);
  document.close();
}
