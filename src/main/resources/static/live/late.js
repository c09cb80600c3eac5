// On the minutes of a closed meeting: lines that came too late and are still in this browser.
import { showLeft } from "./tray.js";

const { late, person } = document.querySelector("[data-late]").dataset;
showLeft({ meeting: late, person });
