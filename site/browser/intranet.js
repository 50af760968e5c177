// The intranet needs one script: the way out.
import "./snelweg.js";
