// One change of YAML text: {van, tot, text}, and where things stand in it.
import { isMap, isScalar, isSeq, Scalar } from "./yaml/index.js";
import { isEmpty, opnieuw, opnieuwInline } from "./schrijven.mjs";

// What stands from *van* to the end of *node*, written anew; a comment behind it stays.
export function replaced(van, node, value, write, text) {
  if (isSeq(node) && node.flow && Array.isArray(value) && !isEmpty(value)) {
    return { van: node.range[0], tot: node.range[1], text: opnieuwInline(value) };
  }
  const indent = column(van, text);
  const bare = isScalar(node) && !(node.type ?? "").startsWith("BLOCK");
  const quoted = [Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE].includes(node?.type);
  const fresh = shifted(write(quoted ? node.type : undefined), indent).slice(indent);
  if (bare && fresh.trimEnd().split("\n").length === 1) return { van, tot: node.range[1], text: fresh.trimEnd() };
  return { van, tot: node ? end(node, text) : lineEnd(van, text), text: fresh };
}

export function added(after, block, text) {
  const at = pairEnd(after, text);
  return { van: at, tot: at, text: shifted(opnieuw(block), column(after.key.range[0], text)) };
}

export function removed(node, pair, text) {
  const van = pair.key.range[0];
  if (text.slice(lineStart(van, text), van).trim() === "") {
    return { van: lineStart(van, text), tot: pairEnd(pair, text), text: "" };
  }
  return { van, tot: node.items[1].key.range[0], text: "" }; // the first pair of an item stands behind its dash
}

export function inserted(node, at, value, text) {
  const van = at ? itemEnd(node, at - 1, text) : lineStart(itemStart(node, 0), text);
  return { van, tot: van, text: shifted(opnieuw([value]), column(itemStart(node, 0), text)) };
}

export function taken(node, at, text) {
  return { van: lineStart(itemStart(node, at), text), tot: itemEnd(node, at, text), text: "" };
}

export function moved(node, from, to, text) {
  const [before, van] = [lineStart(itemStart(node, to), text), lineStart(itemStart(node, from), text)];
  const tot = itemEnd(node, from, text);
  return { van: before, tot, text: text.slice(van, tot) + text.slice(before, van) };
}

const lineStart = (at, text) => text.lastIndexOf("\n", at - 1) + 1;
const column = (at, text) => at - lineStart(at, text);
const lineEnd = (at, text) => (text.indexOf("\n", at) + 1 || text.length);
export const itemStart = (node, index) => node.srcToken.items[index].start.find((part) => part.type === "seq-item-ind").offset;
const pairEnd = (pair, text) => (pair.value ? end(pair.value, text) : lineEnd(pair.key.range[1], text));
const itemEnd = (node, index, text) => (node.items[index] ? end(node.items[index], text) : lineEnd(itemStart(node, index), text));
const shifted = (yaml, columns) => yaml.replace(/^(?=.)/gm, " ".repeat(columns));

// The start of the line after the last one of *node*; comments below it are not part of it.
function end(node, text) {
  if (isMap(node) && !node.flow && node.items.length) return pairEnd(node.items.at(-1), text);
  if (isSeq(node) && !node.flow && node.items.length) return itemEnd(node, node.items.length - 1, text);
  const [, at] = node.range;
  return text[at - 1] === "\n" ? at : lineEnd(at, text);
}
