// Starts the editor, which reads and writes content files our way.
import { fromPagina, fromRegister, toPagina, toRegister } from "./bestand.mjs";

const { CMS } = window;
CMS.registerCustomFormat("pagina", "md", { fromFile: fromPagina, toFile: toPagina });
CMS.registerCustomFormat("register", "yml", { fromFile: fromRegister, toFile: toRegister });
CMS.init();
