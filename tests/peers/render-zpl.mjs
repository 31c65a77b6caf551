// In: ZPL of one label. Out: the label as PNG, by zpl-renderer-js. Words: width and height in mm, dots per mm.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [width, height, dots] = process.argv.slice(2).map(Number);
const { ready } = createRequire(import.meta.url)("zpl-renderer-js");
const { api } = await ready;
const png = await api.zplToBase64Async(readFileSync(0, "latin1"), width, height, dots);
process.stdout.write(Buffer.from(png, "base64"), () => process.exit(0));
