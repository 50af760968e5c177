// The packages of site/browser, for tests that stand outside that folder.

import { createRequire } from "node:module";

const require = createRequire(new URL("../../../site/browser/package.json", import.meta.url));

export const fc = require("fast-check");
export const age = require("age-encryption");
