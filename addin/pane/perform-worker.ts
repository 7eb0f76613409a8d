import { perform } from "../../src/actions/perform";
import { servePerforming } from "../../src/actions/performing/serve-performing";

servePerforming(self, perform);
