// New YAML, in the way the content folder has it: dates and words bare, what looks like a number
// between quotes (unless it is one), short lists on one line, long sentences folded.
import { Document, isMap, isScalar, isSeq, Scalar, visit } from "./yaml/index.js";

const WIDE = 118; // columns
const FOLD = 100; // characters of a sentence that still fit on a line with its name
const DATE = /^\d{4}-\d\d-\d\d$/;
const LIKE_A_NUMBER = /^[+\d][\d .-]*$/;
const SHORT = 30; // characters of an item in a list on one line

export const isEmpty = (value) =>
  value === undefined || value === null || value === "" ||
  (typeof value === "object" && Object.values(value).every(isEmpty));

// Without the fields that nobody filled in: for our reader they are absent.
function filled(value) {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(filled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => !isEmpty(item)).map(([name, item]) => [name, filled(item)]),
  );
}

// *value* as YAML text that ends with a line end; a scalar at the top is written in *style*.
export function opnieuw(value, style) {
  const made = new Document(filled(value));
  visit(made, {
    Scalar: (_, node) => { node.type = styleOf(node.value) ?? node.type; },
    Seq: (_, node) => { node.flow = fitsOneLine(node); },
  });
  const [only] = isMap(made.contents) || isSeq(made.contents) ? made.contents.items : [];
  const scalar = only && (isScalar(only) ? only : only.value);
  if (style && isScalar(scalar)) scalar.type = style;
  if (isSeq(made.contents)) made.contents.flow = false;
  return made.toString({ lineWidth: WIDE, flowCollectionPadding: false });
}

// One line of YAML for a list that stood between brackets.
export function opnieuwInline(values) {
  const made = new Document(filled(values));
  visit(made, { Scalar: (_, node) => { node.type = styleOf(node.value, false) ?? node.type; } });
  made.contents.flow = true;
  return made.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

function styleOf(value, mayFold = true) {
  if (typeof value !== "string") return undefined;
  if (LIKE_A_NUMBER.test(value) && !DATE.test(value)) return Scalar.QUOTE_DOUBLE;
  if (mayFold && value.length > FOLD && !value.includes("\n")) return Scalar.BLOCK_FOLDED;
  return undefined;
}

const fitsOneLine = (node) =>
  node.items.length > 0 &&
  node.items.every((item) => isScalar(item) && String(item.value).length <= SHORT) &&
  node.items.reduce((sum, item) => sum + String(item.value).length + 2, 0) < WIDE - 20;
