// Every refusal of mp1 is an Error with a short word in `reason` and nothing of what anyone wrote.

/** A record, keybox or key file that is not as functions/melding/mp1.md says. */
export class Refused extends Error {
  /** @param {string} reason TOO_LONG FRAME UNREADABLE CASE_MISMATCH NO_RECIPIENT SUITE … */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** These are not the eight words of a code. */
export class CodeRefused extends Refused {
  /**
   * @param {"CODE_LENGTH"|"CODE_WORD"|"CODE_CHECK"} reason
   * @param {?number} word which word, counted from 1
   */
  constructor(reason, word = null) {
    super(reason);
    this.word = word;
  }
}
