/** Pictures that stand alone: the drawn SVG with its looks written into it, and as PNG. */

const LOOKS = [
  "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap",
  "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "visibility",
];
const SHARPNESS = 2;

/** Write an SVG as a file: computed looks become attributes, on the page's own background. */
export function pictureOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = sizeOf(svg);
  const [originals, copies] = [svg, copy].map((each) => [...each.querySelectorAll<SVGElement>("*")]);
  for (const [at, original] of originals!.entries()) dress(copies![at]!, original);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.removeAttribute("style");
  copy.style.background = paper();
  return new XMLSerializer().serializeToString(copy);
}

/** The page's own background, in this light. */
const paper = (): string => getComputedStyle(document.documentElement).backgroundColor;

/** As it is drawn, though its pane may be hidden on a narrow screen. */
const sizeOf = (svg: SVGSVGElement) => ({ width: svg.width.baseVal.value, height: svg.height.baseVal.value });

function dress(copy: SVGElement, original: SVGElement): void {
  const looks = getComputedStyle(original);
  for (const look of LOOKS) {
    const value = looks.getPropertyValue(look);
    if (value) copy.setAttribute(look, value);
  }
  copy.removeAttribute("tabindex");
}

/** Draw the text of an SVG sharply, on the page's own background. */
export async function pngOf(text: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = paper();
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture came out"))), "image/png"),
  );
}

export function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
