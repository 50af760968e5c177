// The first page of the meldpunt needs one script: the way out.
import "./snelweg.js";
