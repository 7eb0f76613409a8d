import { benchPage } from "./page";

await benchPage("dist/thamdinh.html");
