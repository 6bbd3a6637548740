// Reads the text of PDFs, a line of JSON a page and one at the end of each file. A process of its own that may be killed:
// it draws nothing, runs nothing it reads, and asks nobody.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// Nothing is drawn, so the shapes that drawing asks for when it is loaded may be empty.
for (const shape of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[shape] = class {}
globalThis.fetch = undefined
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')

const [, , givenLimits, ...paths] = process.argv
const limits = JSON.parse(givenLimits)
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const say = value => process.stdout.write(`${JSON.stringify(value)}\n`)

const fraction = value => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4
const extent = values => [Math.min(...values), Math.max(...values)]

/** The box of a run on the page as it is shown, in fractions of the page from its upper left corner. */
function boxOf(item, styles, viewport) {
  const [a, b, c, d, e, f] = item.transform
  const along = Math.hypot(a, b) || 1
  const up = Math.hypot(c, d) || 1
  const { ascent, descent } = styles[item.fontName] ?? {}
  const above = item.height * (ascent > 0 && ascent < 2 ? ascent : 0.85)
  const below = item.height * (descent < 0 && descent > -1 ? descent : -0.15)
  const corners = [0, item.width].flatMap(x =>
    [below, above].map(y =>
      viewport.convertToViewportPoint(e + (a / along) * x + (c / up) * y, f + (b / along) * x + (d / up) * y),
    ),
  )
  const [left, right] = extent(corners.map(([x]) => x / viewport.width))
  const [top, bottom] = extent(corners.map(([, y]) => y / viewport.height))
  const [x, y] = [fraction(left), fraction(top)]
  return [x, y, fraction(fraction(right) - x), fraction(fraction(bottom) - y)]
}

// A lone surrogate or a NUL can't be kept by the database.
const storable = text => text.toWellFormed().replaceAll('\0', '')

// What separates two runs is kept at the end of the first.
function spread(run, end) {
  if (run && (end === '\n' || !/\s$/.test(run[0]))) run[0] = run[0].trimEnd() + end
}

async function readPage(page) {
  const viewport = page.getViewport({ scale: 1 })
  const runs = []
  let characters = 0
  let isCut = false
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    for (const item of value.items) {
      const text = storable(item.str).trimEnd()
      const end = item.hasEOL ? '\n' : text.length < item.str.length ? ' ' : ''
      characters += text.length
      if (runs.length >= limits.runs || characters > limits.pageCharacters) isCut = true
      else if (text !== '') runs.push([text + end, ...boxOf(item, value.styles, viewport)])
      else if (end !== '') spread(runs.at(-1), end)
    }
    if (!isCut) continue
    await reader.cancel(new Error('enough')).catch(() => {})
    break
  }
  return { page: page.pageNumber, width: viewport.width, height: viewport.height, runs, characters, isCut }
}

async function readFile(path) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(path)),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const file = await task.promise
  const count = Math.min(file.numPages, limits.pages)
  let characters = 0
  let isCut = count < file.numPages
  for (let number = 1; number <= count; number++) {
    const page = await file.getPage(number)
    const read = await readPage(page)
    page.cleanup()
    characters += read.characters
    if (characters > limits.characters) {
      isCut = true
      break
    }
    isCut ||= read.isCut
    say({ page: read.page, width: read.width, height: read.height, runs: read.runs })
  }
  await task.destroy()
  say({ end: 'read', isCut })
}

for (const path of paths) {
  try {
    await readFile(path)
  } catch (problem) {
    say({ end: problem?.name === 'PasswordException' ? 'encrypted' : 'damaged', isCut: false })
  }
}
