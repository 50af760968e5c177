// The first difference between YAML as it stands and what it should say, as one change of text:
// {van, tot, text}. Comments, order and quotes around it stay as they are.
import { isMap, isScalar, isSeq } from "./yaml/index.js";
import { isEmpty, opnieuw } from "./schrijven.mjs";
import { added, inserted, itemStart, moved, removed, replaced, taken } from "./ingreep.mjs";

const WHOLE = {}; // this node cannot be changed in part
const NAMES = ["id", "betrokkene", "naar"]; // what tells one item of a list from another

// undefined when *node* says *value*.
export function difference(node, value, text) {
  if (isMap(node) && isBlock(value)) return node.flow ? whole(node, value) : inMap(node, value, text);
  if (isSeq(node) && Array.isArray(value)) return node.flow ? whole(node, value) : inSeq(node, value, text);
  return whole(node, value);
}

const isBlock = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const whole = (node, value) => (says(node, value) ? undefined : WHOLE);

function says(node, value) {
  if (isEmpty(value)) return isEmpty(plain(node));
  return JSON.stringify(normal(plain(node))) === JSON.stringify(normal(value));
}

const plain = (node) => {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [pair.key.value, plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? node.value : "";
};

// A block as sorted pairs, because its order says nothing; every scalar as trimmed text.
function normal(value) {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(normal);
  if (!isBlock(value)) return String(value).trim();
  return Object.entries(value)
    .filter(([, item]) => !isEmpty(item))
    .map(([name, item]) => [name, normal(item)])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function inMap(node, value, text) {
  let before; // the pair after which a new one goes
  for (const pair of node.items) {
    const edit = inPair(node, pair, value[pair.key.value], text);
    if (edit) return edit;
  }
  for (const [name, item] of Object.entries(value)) {
    const pair = node.items.find((one) => one.key.value === name);
    if (!pair && !isEmpty(item)) return added(before ?? node.items.at(-1), { [name]: item }, text);
    before = pair ?? before;
  }
  return undefined;
}

function inPair(node, pair, value, text) {
  if (isEmpty(value)) {
    if (isEmpty(plain(pair.value))) return undefined;
    return node.items.length > 1 ? removed(node, pair, text) : WHOLE;
  }
  const edit = pair.value ? difference(pair.value, value, text) : WHOLE;
  if (edit !== WHOLE) return edit;
  const van = pair.key.range[0];
  return replaced(van, pair.value, value, (style) => opnieuw({ [pair.key.value]: value }, style), text);
}

function inSeq(node, values, text) {
  const items = values.filter((item) => !isEmpty(item));
  if (!items.length || !node.items.length) return WHOLE;
  const old = node.items.map((item) => nameOf(plain(item)));
  const now = items.map(nameOf);
  if (new Set(old).size < old.length || new Set(now).size < now.length) {
    return old.length === now.length ? inItems(node, items, text) : WHOLE;
  }
  const at = old.findIndex((name, index) => name !== now[index]);
  if (at === -1) return old.length < now.length ? inserted(node, old.length, items[old.length], text) : inItems(node, items, text);
  if (old.includes(now[at])) {
    return now.includes(old[at]) ? moved(node, old.indexOf(now[at]), at, text) : without(node, at, text);
  }
  if (now[at] === undefined) return without(node, at, text);
  if (now.includes(old[at])) return inserted(node, at, items[at], text);
  return inItem(node, at, items[at], text);
}

const without = (node, at, text) => (node.items.length > 1 ? taken(node, at, text) : WHOLE);

const nameOf = (item) =>
  isBlock(item) ? String(item[NAMES.find((name) => item[name] !== undefined)] ?? JSON.stringify(normal(item))) : String(item).trim();

function inItems(node, items, text) {
  for (const [index, item] of items.entries()) {
    const edit = inItem(node, index, item, text);
    if (edit) return edit;
  }
  return undefined;
}

function inItem(node, index, value, text) {
  const item = node.items[index];
  const edit = difference(item, value, text);
  if (edit !== WHOLE) return edit;
  return replaced(itemStart(node, index), item, value, (style) => opnieuw([value], style), text);
}
