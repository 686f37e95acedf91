/** The start of the page. */

import { render } from "preact";
import { App } from "./app";
import { followSelection } from "./report/picking";
import { loadCase } from "./store/case";
import { followAddress } from "./store/route";
import "./style/base.css";
import "./style/report.css";
import "./style/system.css";
import "./style/answer.css";
import "./style/narrow.css";

followAddress();
followSelection();
render(<App />, document.getElementById("page")!);
void loadCase();
// Another tab, or the terminal, may have changed the case meanwhile.
addEventListener("focus", () => void loadCase());
