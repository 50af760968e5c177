// Reads a challenge from OPGAVE and prints the payload.
import { solve } from "../../../site/browser/pow.js";

console.log(await solve(JSON.parse(process.env.OPGAVE)));
