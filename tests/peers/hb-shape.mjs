// What hb-shape prints, by the HarfBuzz of the harfbuzzjs package: its own compiler, its own build, its own font loading.
// In: one JSON object {"jobs": [{"font": path, "language": tag, "texts": [...]}, ...]}.
// Out: one JSON object {"version": "15.0.0", "lines": [[...], ...]}, each line as `hb-shape --no-glyph-names` writes it.
import { readFileSync } from "node:fs";
import * as hb from "harfbuzzjs";

const NO_GLYPH_NAMES = 4;
const fonts = new Map();

function opened(path) {
  if (!fonts.has(path)) {
    const bytes = readFileSync(path);
    const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const font = new hb.Font(new hb.Face(new hb.Blob(data)));
    font.setScale(1000, 1000);
    fonts.set(path, font);
  }
  return fonts.get(path);
}

function shaped(font, language, text) {
  const buffer = new hb.Buffer();
  buffer.addCodePoints(Array.from(text, (character) => character.codePointAt(0)));
  buffer.setLanguage(language);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  return buffer.serialize({ font, flags: NO_GLYPH_NAMES });
}

const { jobs } = JSON.parse(readFileSync(0, "utf8"));
const lines = jobs.map(({ font, language, texts }) => texts.map((text) => shaped(opened(font), language, text)));
process.stdout.write(JSON.stringify({ version: hb.versionString(), lines }));
