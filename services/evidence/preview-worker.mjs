// Draws one page of a PDF as SVG. A process of its own: a file that hangs or crashes the renderer takes only this with it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [, , from, page, to] = process.argv
const root = mkdtempSync(join(tmpdir(), 'preview-'))
try {
  const compiler = NodeCompiler.create({ workspace: root })
  compiler.mapShadow(join(root, 'file.pdf'), readFileSync(from))
  const number = Number(page)
  const drawn = compiler.compile({
    mainFileContent: `#set page(width: auto, height: auto, margin: 0pt)\n#image("file.pdf", page: ${number}, width: 595pt)`,
  })
  if (!drawn.result) process.exitCode = 3
  else writeFileSync(to, compiler.plainSvg(drawn.result), { mode: 0o600, flag: 'wx' })
} finally {
  rmSync(root, { recursive: true, force: true })
}
