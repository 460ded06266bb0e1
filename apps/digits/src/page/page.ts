import { countText, percentText, plural } from "../result/number-text.ts";
import type { Report } from "../result/report.ts";
import { digitCards } from "./digit-cards.ts";
import { heatMap } from "./heat-map.ts";
import { learningCurve } from "./learning-curve.ts";
import { Markup, markup } from "./markup.ts";
import { misreadGallery } from "./misread-gallery.ts";
import { STYLESHEET } from "./stylesheet.ts";
import { wholeExam } from "./whole-exam.ts";

/** Nothing is fetched: pictures and styles are in the page, and the browser is told to refuse all else. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** The page of a run, complete in one file. The same report gives the same page. */
export function page(report: Report): string {
  const { matrix, classifier, learned, options, versions } = report;
  const accuracy = percentText(matrix.accuracy, 2);
  const again = [`--classifier ${options.classifier}`, `--train-share ${options.trainShare}`, `--seed ${options.seed}`];
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${accuracy} of ${plural(matrix.total, "digit")} read right</title>
<style>${new Markup(STYLESHEET)}</style>
</head>
<body>
<header>
<p class="brand">Taipan digits</p>
<h1><span class="figure">${accuracy}</span> of ${plural(matrix.total, "handwritten digit")} read right</h1>
<p class="lead">TypeScript had ${classifier.title} learn from ${plural(learned, "scan")} in scikit-learn, then passed it
${countText(matrix.total)} others that it had never seen. It read ${countText(matrix.right)} of them right.</p>
</header>
<main>
${misreadGallery(report)}
${digitCards(report)}
<div class="pair">
${heatMap(report)}
${learningCurve(report)}
</div>
${wholeExam(report)}
</main>
<footer>
<p>Node.js ${versions.node}, Python ${versions.python}, scikit-learn ${versions.scikitLearn}, NumPy ${versions.numpy}.
The digits are the 8 × 8 scans that scikit-learn ships.</p>
<p>Once more: <code>npm start --${again.map((option) => markup` <span>${option}</span>`)}</code></p>
</footer>
</body>
</html>
`.html;
}
