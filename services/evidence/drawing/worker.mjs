// Draws pages of one file, one request a line, for as long as its input stays open. A process of its own, with no
// secrets in its environment: a file that hangs or crashes the renderer takes only this with it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'

const [, , folder, name, mime] = process.argv
const source = readFileSync(join(folder, name))
// The bytes lie outside the store no longer than it takes to read them.
rmSync(join(folder, name))

const THUMB_WIDTH = 168
// Beyond this a drawing is mostly a scan, which a picture holds in a tenth of the bytes.
const SVG_BYTES = 3_000_000
const SCAN_WIDTH = 1800
const IMAGE_SIDE = 2400
const POINTS = 595

sharp.cache(false)
sharp.concurrency(1)
const limits = { limitInputPixels: 120_000_000, unlimited: true, failOn: 'error' }

const asWebp = (picture, quality) => picture.flatten({ background: '#fff' }).webp({ quality, effort: 2 })

// The metadata of a photo, place and camera included, stay behind; only its orientation is carried out.
const drawImage = size =>
  asWebp(
    sharp(source, limits)
      .autoOrient()
      .resize({
        width: size === 'thumb' ? THUMB_WIDTH : IMAGE_SIDE,
        height: size === 'thumb' ? THUMB_WIDTH * 2 : IMAGE_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      }),
    size === 'thumb' ? 70 : 85,
  ).toBuffer()

const rasterised = (svg, width) =>
  asWebp(
    sharp(Buffer.from(svg), { ...limits, density: Math.max(1, (72 * width) / POINTS) }).resize({
      width,
      height: width * 3,
      fit: 'inside',
    }),
    width === THUMB_WIDTH ? 70 : 82,
  ).toBuffer()

let compiler = null
const drawPdf = async (page, size) => {
  if (!compiler) {
    compiler = NodeCompiler.create({ workspace: folder })
    compiler.mapShadow(join(folder, 'file.pdf'), source)
  }
  const drawn = compiler.compile({
    mainFileContent: `#set page(width: auto, height: auto, margin: 0pt)\n#image("file.pdf", page: ${Number(page)}, width: ${POINTS}pt)`,
  })
  if (!drawn.result) return null
  const svg = compiler.plainSvg(drawn.result)
  compiler.evictCache(10)
  if (size === 'thumb') return { bytes: await rasterised(svg, THUMB_WIDTH), mime: 'image/webp' }
  if (svg.length > SVG_BYTES) return { bytes: await rasterised(svg, SCAN_WIDTH), mime: 'image/webp' }
  return { bytes: Buffer.from(svg), mime: 'image/svg+xml' }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { page, size, to } = JSON.parse(line)
  const drawn =
    mime === 'application/pdf'
      ? await drawPdf(page, size)
      : { bytes: await drawImage(size), mime: 'image/webp' }
  if (drawn) writeFileSync(join(folder, to), drawn.bytes, { mode: 0o600, flag: 'wx' })
  process.stdout.write(`${JSON.stringify({ mime: drawn?.mime ?? null })}\n`)
}
rmSync(folder, { recursive: true, force: true })
