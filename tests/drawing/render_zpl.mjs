// node render_zpl.mjs MODULES FILE WIDTH_MM HEIGHT_MM DOTS_PER_MM: the label in FILE as PNG on standard output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, file, width, height, dots] = process.argv.slice(2);
const { ready } = createRequire(join(modules, "x.js"))("zpl-renderer-js");
const { api } = await ready;
const png = await api.zplToBase64Async(readFileSync(file, "latin1"), Number(width), Number(height), Number(dots));
process.stdout.write(Buffer.from(png, "base64"), () => process.exit(0));
