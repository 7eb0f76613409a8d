import { benchFiles } from "./files";

benchFiles(".cache/bench/thamdinh.mjs");
