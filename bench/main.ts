import { benchCore } from "./core";
import { benchFiles } from "./files";

benchCore();
benchFiles();
